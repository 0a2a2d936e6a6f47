import { type IndexValue, membersOf, type SparseInteraction } from '@strata/interaction-engine';
import type { GameIndices } from './game-indices.ts';
import type { Results } from './results.ts';
import { type LayerTracking, salientOf, trackSample } from './sample-result.ts';
import type { SplitRecord } from './split-games.ts';

/** The results as JSON, piece by piece: one layer a line, so that a reader may stream it too. */
export function* jsonReport(results: Results): Generator<string> {
  const { games } = results;
  yield `{"n":${games.playerCount},`;
  if (!games.hasSamples) yield* sampleJson(results);
  else {
    yield '"samples":[';
    for (let sample = 0; sample < games.sampleCount; sample++) {
      yield sample === 0 ? '\n{' : ',\n{';
      yield* sampleJson(results);
      yield '}';
    }
    yield ']';
  }
  yield '}\n';
}

function* sampleJson({ games, records, references, all }: Results): Generator<string> {
  const salient: SparseInteraction[][] = [];
  yield '"layers":[';
  for (const [layer, name] of games.layerNames.entries()) {
    const record = records.next();
    const above = salientOf(record, records.thresholds[layer]);
    salient.push(above);
    yield `${layer === 0 ? '\n' : ',\n'}${layerJson(name, record, all ? record.interactions : above)}`;
  }
  yield '],"tracking":[';
  const tracking = trackSample(salient, references, games.playerCount);
  yield tracking.flatMap((compared) => trackingJson(games.layerNames, compared)).join(',');
  yield ']';
}

function layerJson(name: string, record: SplitRecord, interactions: readonly SparseInteraction[]): string {
  const { base, kappa, huberWidth, objective, lowerBound, gap, maxResidual, indices, dual } = record;
  const listed = interactions.map(({ type, mask, effect }) => ({
    type,
    players: membersOf(mask),
    mask,
    effect,
  }));
  return JSON.stringify({
    name,
    base,
    kappa,
    ...(huberWidth > 0 && { huberWidth }),
    objective,
    lowerBound,
    gap,
    maxResidual,
    noiseFloor: record.noiseFloor,
    iterations: record.iterations,
    stopReason: record.stopReason,
    interactions: listed,
    ...(indices && { indices: indicesJson(indices) }),
    ...(dual && { types: record.types, endpoints: record.endpoints, dual }),
  });
}

function indicesJson({ shapleyValues, shapleyInteractions, banzhafInteractions }: GameIndices) {
  const named = (values: readonly IndexValue[]) =>
    values.map(({ mask, value }) => ({ players: membersOf(mask), mask, value }));
  return {
    shapleyValues,
    shapleyInteractions: named(shapleyInteractions),
    banzhafInteractions: named(banzhafInteractions),
  };
}

function trackingJson(names: readonly string[], { layer, reference, rows }: LayerTracking): string[] {
  return rows.map((row) => {
    const { type, order, overlap, forgotten, completeness, redundancy } = row;
    const strengths = { overlap, forgotten, new: row.new };
    const pair = { layer: names[layer], reference: names[reference] };
    return `\n${JSON.stringify({ ...pair, type, order, ...strengths, completeness, redundancy })}`;
  });
}
