import type {
  ComparableNetworkFragment,
  CountedSubsets,
  ProblemFragment,
  StudyChoicesOfQuery,
  StudyInput,
  StudyKind,
  StudySettingsQuery,
} from '@strata/graphql/operations';
import type { Typed } from '../new-analysis/draft';

export type StudyBase = Extract<NonNullable<StudyChoicesOfQuery['node']>, { checkpoints: unknown }>;
export type StudyPrecedent = Extract<NonNullable<StudySettingsQuery['node']>, { kind: unknown }>;

/** A study before it is started: the choices of every kind, so that switching between kinds loses none. */
export interface StudyDraft {
  analysisId: string;
  kind: StudyKind;
  name: string;
  layers: string[];
  /** Catalogue keys. */
  networks: string[];
  jointly: boolean;
  controlAnalysisId: string | null;
  noise: Typed;
  draws: Typed;
  seed: Typed;
  solvedAfresh: boolean;
  checkpoints: string[];
  trainingSamplesPerClass: Typed;
  countedSubsets: CountedSubsets;
}

export type ChangeStudyDraft = (change: Partial<StudyDraft>) => void;

/** Fields that hold a number, as the API names them. */
const numberFields = {
  GENERALISATION: [],
  STABILITY: ['noise', 'draws', 'seed'],
  DYNAMICS: ['trainingSamplesPerClass'],
} as const satisfies Record<StudyKind, (keyof StudyDraft)[]>;

/** What is proposed: every layer, the other seeds, every checkpoint, the settings of the method. */
export function studyDraftFor(base: StudyBase, kind: StudyKind): StudyDraft {
  return {
    analysisId: base.id,
    kind,
    name: '',
    layers: layersFor(base, kind),
    networks: otherSeeds(base).map(({ key }) => key),
    jointly: true,
    controlAnalysisId: null,
    noise: 0.02,
    draws: 32,
    seed: 1,
    solvedAfresh: true,
    checkpoints: base.checkpoints.flatMap(({ checkpoint }) => checkpoint ?? []),
    trainingSamplesPerClass: base.settings.playerScheme === 'FOREGROUND' ? 0 : 2,
    countedSubsets: 'SALIENT',
  };
}

/** Every checkpoint needs probes of its own: there, layers are asked for one by one. */
export function layersFor(base: StudyBase, kind: StudyKind): string[] {
  return kind === 'DYNAMICS' ? [] : base.settings.layers;
}

/** Networks like that of the base but for their seed, at most as many as may be compared. */
export function otherSeeds({ comparableNetworks }: StudyBase): ComparableNetworkFragment[] {
  const family = comparableNetworks[0]?.architecture;
  return comparableNetworks.filter(({ architecture }) => architecture === family).slice(0, 5);
}

/** The settings of a study there was; its name too where that one came to nothing. */
export function studyDraftLike(base: StudyBase, like: StudyPrecedent): StudyDraft {
  const { kind, settings, networks } = like;
  const proposed = studyDraftFor(base, kind);
  const compared = networks.filter(({ role }) => role === 'COMPARED').map(({ catalogueKey }) => catalogueKey);
  const moments = networks.flatMap(({ role, checkpoint }) =>
    role === 'CHECKPOINT' && checkpoint ? [checkpoint] : [],
  );
  return {
    ...proposed,
    name: like.status === 'FINISHED' ? '' : like.name,
    layers: settings.layers.filter((layer) => base.settings.layers.includes(layer)),
    networks: kind === 'GENERALISATION' ? compared : proposed.networks,
    checkpoints: kind === 'DYNAMICS' ? moments : proposed.checkpoints,
    controlAnalysisId: networks.find(({ role }) => role === 'CONTROL')?.analysis?.id ?? null,
    jointly: settings.jointly ?? proposed.jointly,
    noise: settings.noise ?? proposed.noise,
    draws: settings.draws ?? proposed.draws,
    seed: settings.seed ?? proposed.seed,
    solvedAfresh: settings.solvedAfresh ?? proposed.solvedAfresh,
    trainingSamplesPerClass: settings.trainingSamplesPerClass ?? proposed.trainingSamplesPerClass,
    countedSubsets: settings.countedSubsets ?? proposed.countedSubsets,
  };
}

/** The input of the API, or the fields that hold no number yet. */
export function studyInputOf(draft: StudyDraft): { input: StudyInput | null; problems: ProblemFragment[] } {
  const { analysisId, kind, name, layers } = draft;
  const missing = numberFields[kind].filter((field) => !isNumber(draft[field]));
  if (missing.length > 0) return { input: null, problems: missing.map((field) => needsNumber(kind, field)) };
  return {
    input: { analysisId, kind, name: name.trim() || null, layers, ...ownInput(draft) },
    problems: [],
  };
}

function ownInput(draft: StudyDraft): Partial<StudyInput> {
  const { networks, jointly, solvedAfresh, checkpoints, countedSubsets } = draft;
  if (draft.kind === 'GENERALISATION') {
    // a control stands beside what is extracted jointly
    const controlAnalysisId = jointly ? draft.controlAnalysisId : null;
    return { generalisation: { networks, jointly, controlAnalysisId } };
  }
  if (draft.kind === 'DYNAMICS') {
    const trainingSamplesPerClass = Number(draft.trainingSamplesPerClass);
    return { dynamics: { checkpoints, trainingSamplesPerClass, countedSubsets } };
  }
  const [noise, draws, seed] = [Number(draft.noise), Number(draft.draws), Number(draft.seed)];
  return { stability: { noise, draws, seed, solvedAfresh } };
}

function isNumber(value: Typed): boolean {
  return String(value).trim() !== '' && Number.isFinite(Number(value));
}

function needsNumber(kind: StudyKind, field: string): ProblemFragment {
  return {
    code: 'INVALID',
    field: `${kind.toLowerCase()}.${field}`,
    message: 'A number is needed here.',
    retryable: false,
  };
}
