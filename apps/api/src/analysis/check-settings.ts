// Every rule for the settings of an analysis, each with the sentence for who breaks it.
import type { AnalysisSettings, DataSetRow, NetworkRow } from '@strata/database';
import type { Problem } from '../errors.ts';
import { nearestName } from './nearest-name.ts';

/** The exact mode computes all 2ⁿ subsets, and ends here. */
const mostPlayers = 16;
/** With 16 players they take half an hour a layer: the queue takes a job of six hours for lost. */
const mostIterations = 100_000;
const largestSeed = 2 ** 31 - 1;
const mostNamed = 5;

interface Surroundings {
  network: NetworkRow;
  dataSet: DataSetRow;
  /** Positions of held-out samples that are there, of those asked for. */
  presentIndices: ReadonlySet<number>;
  sampleCount: number;
}

/** Everything that is wrong with the settings; empty where an analysis can start. */
export function problemsOf(settings: AnalysisSettings, around: Surroundings): Problem[] {
  return [
    ...layerProblems(settings, around.network),
    ...sampleProblems(settings, around),
    ...playerProblems(settings, around.dataSet),
    ...numberProblems(settings, around.dataSet),
  ].map(({ field, message }) => ({ field: `settings.${field}`, message }));
}

function layerProblems({ layers }: AnalysisSettings, network: NetworkRow): Problem[] {
  const field = 'layers';
  if (layers.length === 0) return [{ field, message: 'Choose at least one layer.' }];
  const known = network.catalogue.layers.map(({ name }) => name);
  const unknown = layers.filter((name) => !known.includes(name));
  return [
    ...unknown
      .slice(0, mostNamed)
      .map((name) => ({ field, message: unknownLayer(name, network.name, known) })),
    ...repeated(layers).map((name) => ({ field, message: `Layer "${name}" is named twice.` })),
  ];
}

function unknownLayer(name: string, network: string, known: readonly string[]): string {
  if (name === 'output') return 'The output is always analysed, as the last layer: leave it out.';
  const nearest = nearestName(name, known);
  const hint = nearest
    ? `Did you mean "${nearest}"?`
    : `It has ${known.map((one) => `"${one}"`).join(', ')}.`;
  return `${network} has no layer "${name}". ${hint}`;
}

function sampleProblems({ sampleIndices }: AnalysisSettings, around: Surroundings): Problem[] {
  const field = 'sampleIndices';
  if (sampleIndices.length === 0) return [{ field, message: 'Choose at least one sample.' }];
  const { dataSet, presentIndices, sampleCount } = around;
  const missing = sampleIndices.filter((index) => !presentIndices.has(index));
  const range = `${dataSet.name} has held-out samples 0 to ${sampleCount - 1}.`;
  return [
    ...missing
      .slice(0, mostNamed)
      .map((index) => ({ field, message: `There is no sample ${index}: ${range}` })),
    ...repeated(sampleIndices).map((index) => ({ field, message: `Sample ${index} is named twice.` })),
  ];
}

function playerProblems({ playerScheme, playerCount }: AnalysisSettings, dataSet: DataSetRow): Problem[] {
  const isTable = dataSet.kind === 'TABLE';
  if (isTable !== (playerScheme === 'ATTRIBUTES')) {
    const message = isTable
      ? `${dataSet.name} is a table: its players are its attributes, not ${playerScheme}.`
      : `${dataSet.name} holds images, which have no attributes: choose GRID, VARIANCE or FOREGROUND.`;
    return [{ field: 'playerScheme', message }];
  }
  const field = 'playerCount';
  if (playerCount > mostPlayers) {
    const message = `${playerCount} players have 2^${playerCount} subsets: the exact mode ends at ${mostPlayers}.`;
    return [{ field, message }];
  }
  if (playerCount < 2) return [{ field, message: `An analysis has at least 2 players, not ${playerCount}.` }];
  const attributeCount = dataSet.attributes.length;
  if (!isTable || playerCount === attributeCount) return [];
  return [
    { field, message: `${dataSet.name} has ${attributeCount} attributes, so ${attributeCount} players.` },
  ];
}

function numberProblems(settings: AnalysisSettings, { trainingCount, name }: DataSetRow): Problem[] {
  const { kappaFraction, salienceFraction, tolerance, iterationLimit, probeSeed, probeTrainingCount } =
    settings;
  return [
    within('kappaFraction', kappaFraction, 0, 0.5, 'κ as a fraction of |v(x) − v(x_∅)|'),
    salienceFraction > 0
      ? within('salienceFraction', salienceFraction, 0, 1, 'τ as a fraction of max|I|')
      : { field: 'salienceFraction', message: `τ must be above 0, not ${salienceFraction}.` },
    within('tolerance', tolerance, 1e-6, 0.01, 'The relative duality gap'),
    within('iterationLimit', iterationLimit, 1, mostIterations, 'The limit of iterations'),
    within('probeSeed', probeSeed, 0, largestSeed, 'The seed of the probes'),
    within('probeTrainingCount', probeTrainingCount, 100, trainingCount, `Training samples of ${name}`),
  ].filter((problem) => problem !== null);
}

function within(field: string, value: number, least: number, most: number, what: string): Problem | null {
  if (value >= least && value <= most) return null;
  return { field, message: `${what}: from ${least} to ${most}, not ${value}.` };
}

function repeated<Value>(values: readonly Value[]): Value[] {
  const seen = new Set<Value>();
  const again = values.filter((value) => seen.size === seen.add(value).size);
  return [...new Set(again)].slice(0, mostNamed);
}
