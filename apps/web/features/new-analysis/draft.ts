import type {
  AnalysisInput,
  AnalysisSettingsInput,
  AnalysisStatus,
  Baseline,
  DataSetHeadFragment,
  NetworkCardFragment,
  PlayerScheme,
  ProblemFragment,
  SettingsFragment,
} from '@strata/graphql/operations';

/** A number as it stands in a field while somebody types. */
export type Typed = number | string;

/** An analysis before it is started. */
export interface Draft {
  networkId: string;
  name: string;
  layers: string[];
  sampleIndices: number[];
  playerScheme: PlayerScheme;
  playerCount: Typed;
  baseline: Baseline;
  kappaFraction: Typed;
  salienceFraction: Typed;
  tolerance: Typed;
  iterationLimit: Typed;
  pooling: boolean;
  probeSeed: Typed;
  probeTrainingCount: Typed;
}

export type ChangeDraft = (change: Partial<Draft>) => void;

export const numberFields = [
  'playerCount',
  'kappaFraction',
  'salienceFraction',
  'tolerance',
  'iterationLimit',
  'probeSeed',
  'probeTrainingCount',
] as const;

/** What is proposed for a network: all of its layers, ten samples, the settings of the method. */
export function draftFor(network: NetworkCardFragment): Draft {
  const { dataSet } = network;
  const isTable = dataSet.kind === 'TABLE';
  return {
    networkId: network.id,
    name: '',
    layers: network.layers.map(({ name }) => name),
    sampleIndices: firstSamples(dataSet, 10),
    playerScheme: isTable ? 'ATTRIBUTES' : 'VARIANCE',
    playerCount: isTable ? dataSet.attributes.length : 10,
    baseline: 'MEAN',
    kappaFraction: 0.04,
    salienceFraction: 0.05,
    tolerance: 0.01,
    iterationLimit: 20_000,
    pooling: true,
    probeSeed: 1,
    probeTrainingCount: Math.min(2000, dataSet.trainingCount),
  };
}

/** An analysis there was, to begin another from. */
export interface Precedent {
  name: string;
  status: AnalysisStatus;
  network: { id: string };
  settings: SettingsFragment;
}

/** The settings of an analysis there was; its name too where that one came to nothing. */
export function draftLike({ name, status, network, settings }: Precedent): Draft {
  const numbers = Object.fromEntries(numberFields.map((field) => [field, settings[field]]));
  return {
    networkId: network.id,
    name: status === 'FINISHED' ? '' : name,
    layers: settings.layers,
    sampleIndices: settings.sampleIndices,
    playerScheme: settings.playerScheme,
    baseline: settings.baseline,
    pooling: settings.pooling,
    ...(numbers as Record<(typeof numberFields)[number], number>),
  };
}

/** Positions of the first so many held-out samples, as far as there are. */
export function firstSamples(dataSet: Pick<DataSetHeadFragment, 'sampleCount'>, count: number): number[] {
  return Array.from({ length: Math.min(Math.max(0, Math.floor(count)), dataSet.sampleCount) }, (_, i) => i);
}

/** The input of the API, or the fields that hold no number yet. */
export function inputOf(draft: Draft): { input: AnalysisInput | null; problems: ProblemFragment[] } {
  const { networkId, name, ...settings } = draft;
  const missing = numberFields.filter((field) => !isNumber(draft[field]));
  if (missing.length > 0) return { input: null, problems: missing.map(needsNumber) };
  const numbers = Object.fromEntries(numberFields.map((field) => [field, Number(draft[field])]));
  return {
    input: {
      networkId,
      name: name.trim() || null,
      settings: { ...settings, ...numbers } as AnalysisSettingsInput,
    },
    problems: [],
  };
}

function isNumber(value: Typed): boolean {
  return String(value).trim() !== '' && Number.isFinite(Number(value));
}

function needsNumber(field: string): ProblemFragment {
  return {
    code: 'INVALID',
    field: `settings.${field}`,
    message: 'A number is needed here.',
    retryable: false,
  };
}
