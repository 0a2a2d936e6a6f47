import { membersOf, orderOf, type SparseInteraction } from '@strata/interaction-engine';
import { indexTables } from './index-tables.ts';
import { addTracking, meanTracking } from './mean-tracking.ts';
import type { Results } from './results.ts';
import { type LayerTracking, salientOf, trackSample } from './sample-result.ts';
import type { SplitFigures } from './split-game.ts';
import type { SplitRecord } from './split-games.ts';
import { shown, textTable } from './text-table.ts';

/** The results for a reader: each layer's figures and strongest interactions, then what is shared with the reference. */
export function* tableReport(results: Results): Generator<string> {
  const { games } = results;
  const counts = [counted(games.layerNames.length, 'layer'), counted(games.playerCount, 'player')];
  if (games.hasSamples) counts.unshift(counted(games.sampleCount, 'sample'));
  yield `${games.file}: ${counts.join(' × ')}\n`;
  const sums: LayerTracking[] = [];
  for (let sample = 0; sample < games.sampleCount; sample++) {
    if (games.hasSamples) yield `\n── sample ${sample} ──\n`;
    yield* sampleTables(results, sums);
  }
  if (games.sampleCount > 1 && sums.length > 0) {
    yield `\nmean over ${games.sampleCount} samples (ratios are ratios of means)\n`;
    yield trackingTable(games.layerNames, meanTracking(sums, games.sampleCount));
  }
}

function* sampleTables(results: Results, sums: LayerTracking[]): Generator<string> {
  const { games, records, references } = results;
  const salient: SparseInteraction[][] = [];
  for (const [layer, name] of games.layerNames.entries()) {
    const record = records.next();
    const above = salientOf(record, records.thresholds[layer]);
    salient.push(above);
    yield `\n${name}\n${figuresOf(record)}`;
    yield interactionTable(results, record, above, records.thresholds[layer]);
    const nameOf = (player: number) => games.playerNames?.[player] ?? String(player);
    if (record.indices) yield indexTables(record.indices, record, nameOf, results.top);
  }
  const tracking = trackSample(salient, references, games.playerCount);
  if (tracking.length === 0) return;
  addTracking(sums, tracking);
  yield '\ntracking\n';
  yield trackingTable(games.layerNames, tracking);
}

function figuresOf(record: SplitFigures): string {
  const { base, full, kappa, floorUsed, huberWidth, objective, lowerBound, gap, maxResidual, noiseFloor } =
    record;
  const end = record.stopReason === 'TOLERANCE' ? 'the tolerance after' : 'the limit of';
  const smooth = huberWidth > 0 ? `, Huber penalty of width ${shown(huberWidth)}` : '';
  return [
    `  v(∅) ${shown(base)}, v(N) ${shown(full)}, κ ${shown(kappa)}${floorUsed ? ' (its floor)' : ''}${smooth}\n`,
    `  objective ${shown(objective)}, lower bound ${shown(lowerBound)}, gap ${shown(gap)}, stopped at ${end} ${counted(record.iterations, 'step')}\n`,
    `  largest residual ${shown(maxResidual)}, noise floor of float32 ${shown(noiseFloor)}\n`,
  ].join('');
}

function interactionTable(
  { games, all, top }: Results,
  record: SplitRecord,
  above: readonly SparseInteraction[],
  threshold: number,
): string {
  const listed = all ? record.interactions : above;
  if (listed.length === 0) return '  no interaction\n';
  const strongest = [...listed].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, top);
  const rows = strongest.map(({ type, mask, effect }) => [
    type,
    String(orderOf(mask)),
    playersOf(mask, games.playerNames),
    shown(effect),
  ]);
  const rest = listed.length - rows.length;
  return [
    textTable(['type', 'order>', 'players', 'effect>'], rows),
    rest > 0 ? `  … and ${rest} more\n` : '',
    `  ${above.length} salient, |I| ≥ τ = ${shown(threshold)}\n`,
  ].join('');
}

function playersOf(mask: number, names: readonly string[] | undefined): string {
  return membersOf(mask)
    .map((player) => names?.[player] ?? String(player))
    .join(' ');
}

/** Rows in which nothing happens are left out. */
function trackingTable(names: readonly string[], tracking: readonly LayerTracking[]): string {
  const columns = ['layer', 'reference', 'type', 'order>', 'overlap>', 'forgotten>', 'new>'];
  const rows = tracking.flatMap(({ layer, reference, rows }) =>
    rows
      .filter(({ strength, referenceStrength }) => strength > 0 || referenceStrength > 0)
      .map((row) => [
        names[layer],
        names[reference],
        row.type,
        row.order === 0 ? 'all' : String(row.order),
        ...[row.overlap, row.forgotten, row.new, row.completeness, row.redundancy].map(shown),
      ]),
  );
  return textTable([...columns, 'completeness>', 'redundancy>'], rows);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
