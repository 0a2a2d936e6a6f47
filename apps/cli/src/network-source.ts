import {
  type EstimateSettings,
  estimateInteractions,
  maximumEstimatedPlayerCount,
} from '@strata/interaction-engine';
import {
  type BaselineKind,
  baselineOf,
  type CatalogueEntry,
  catalogue,
  type DataSet,
  foregroundPlayers,
  inputAt,
  loadDataSet,
  loadNetwork,
  loadTextSet,
  type Player,
  type PlayerScheme,
  playersByPosition,
  reproductionNetworks,
  studyNetworks,
  subsetGame,
  type TextDataSet,
  textSets,
  UnknownName,
  UnsuitableValue,
  type WordBaseline,
  wordBaseline,
  wordPlayers,
} from '@strata/networks';
import type { EstimateOptions } from './estimate-options.ts';
import type { EstimateSource } from './estimate-source.ts';

/** How an input of one kind is cut into players and masked. */
interface Cut {
  scheme: string;
  baselineKind: string;
  players: Player[];
  baseline: Float32Array;
}

const usualEvaluations = 1000;
/** 7×7 patches: too many for the exact split, and each still 4×4 pixels of a digit. */
const usualPatches = 49;

/** A network of the zoo on one of its held-out samples, read at the sample's own class. */
export async function networkSource(options: EstimateOptions): Promise<EstimateSource> {
  const entry = entryOf(options.source);
  const dataSet = Object.hasOwn(textSets, entry.dataSet)
    ? await loadTextSet(entry.dataSet)
    : await loadDataSet(entry.dataSet);
  const input = sampleOf(dataSet, options.sample);
  const target = dataSet.heldOut.labels[options.sample];
  const cut = dataSet.kind === 'TEXT' ? cutText(dataSet, input, options) : cutInput(dataSet, input, options);
  const network = await loadNetwork(entry.key);
  const { players, baseline, scheme, baselineKind } = cut;
  return {
    facts: {
      ...{ network: entry.key, networkHash: entry.hash, dataSet: entry.dataSet, sample: options.sample },
      ...{ class: dataSet.classNames[target], scheme, baseline: baselineKind },
    },
    title: `${entry.key}, output, held-out sample ${options.sample} of ${entry.dataSet}, class ${dataSet.classNames[target]}; players by ${scheme}, baseline ${baselineKind}`,
    playerNames: players.map(({ name }) => name),
    async estimate() {
      const game = subsetGame({ network, input, target, players, baseline });
      const found = await estimateInteractions(game, settingsOf(options, players.length));
      network.dispose();
      return found;
    },
  };
}

function settingsOf(options: EstimateOptions, playerCount: number): EstimateSettings {
  const { maximumOrder, seed, proposal } = options;
  const evaluations = options.evaluations ?? Math.min(usualEvaluations, 2 ** (playerCount - 1));
  return { playerCount, evaluations, maximumOrder: Math.min(maximumOrder, playerCount), seed, proposal };
}

function entryOf(key: string): CatalogueEntry {
  const all = [...catalogue, ...reproductionNetworks, ...studyNetworks];
  const entry = all.find((one) => one.key === key);
  if (entry) return entry;
  const shown = new Set([...catalogue, ...reproductionNetworks].map((one) => one.key));
  throw new UnknownName('network or file', key, [...shown]);
}

function sampleOf(dataSet: DataSet | TextDataSet, index: number): Float32Array {
  const { count } = dataSet.heldOut;
  if (index < count) return inputAt(dataSet.heldOut, index);
  throw new UnsuitableValue(
    `The held-out part of ${dataSet.key} has samples 0 to ${count - 1}, not ${index}.`,
  );
}

function cutInput(dataSet: DataSet, input: Float32Array, options: EstimateOptions): Cut {
  const isTable = dataSet.kind === 'TABLE';
  const scheme = options.scheme ?? (isTable ? 'ATTRIBUTES' : 'GRID');
  const count = options.players ?? (isTable ? dataSet.attributes.length : usualPatches);
  const baselineKind = options.baseline ?? 'MEAN';
  const players =
    scheme === 'FOREGROUND'
      ? foregroundPlayers(dataSet, input, count)
      : playersByPosition(dataSet, scheme as PlayerScheme, count, maximumEstimatedPlayerCount);
  return { scheme, baselineKind, players, baseline: baselineOf(dataSet, baselineKind as BaselineKind) };
}

function cutText(texts: TextDataSet, input: Float32Array, options: EstimateOptions): Cut {
  const scheme = options.scheme ?? 'WORDS';
  if (scheme !== 'WORDS') throw new UnknownName('player scheme of texts', scheme, ['WORDS']);
  const baselineKind = options.baseline ?? 'MASK';
  if (!wordBaselines.includes(baselineKind))
    throw new UnknownName('baseline of texts', baselineKind, wordBaselines);
  const words = input.filter((token) => token !== 0).length;
  const players = wordPlayers(texts, input, options.players ?? words, maximumEstimatedPlayerCount);
  return { scheme, baselineKind, players, baseline: wordBaseline(texts, baselineKind as WordBaseline) };
}

const wordBaselines: readonly string[] = ['MASK', 'ZERO', 'MEAN'];
