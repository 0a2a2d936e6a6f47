import { type CatalogueRow, type NewStudyNetwork, type SampleRow, trainingSamples } from '@strata/database';
import type { DynamicsInput, StudyInput } from '@strata/graphql/resolvers';
import { noCost } from '../analysis-cost.ts';
import { Invalid } from '../errors.ts';
import { checkNamedOnce } from '../named-once.ts';
import type { KindPlan } from './plan-study.ts';
import { studyAnalysis } from './study-analysis.ts';
import type { StudyBase } from './study-base.ts';

const mostTrainingSamples = 20;
const defaultTrainingSamples = 2;

/** The network of the base at every checkpoint, and on samples that it learned from. */
export async function planDynamics(
  base: StudyBase,
  layers: readonly string[],
  { dynamics }: StudyInput,
): Promise<KindPlan> {
  const moments = momentsOf(dynamics ?? null, base);
  const trainingSamplesPerClass = trainingCount(dynamics ?? null, base);
  const training = await trainingPart(base, trainingSamplesPerClass);
  const onTraining = async (published: CatalogueRow) =>
    training.length > 0 ? await studyAnalysis(base, published, layers, training) : undefined;
  const { catalogue } = base.network;
  const networks: NewStudyNetwork[] = [
    {
      ...{ role: 'BASE', published: catalogue, analysis: { id: base.analysis.id } },
      trainingAnalysis: await onTraining(catalogue),
    },
  ];
  for (const published of moments) {
    const analysis = await studyAnalysis(base, published, layers);
    networks.push({ role: 'CHECKPOINT', published, analysis, trainingAnalysis: await onTraining(published) });
  }
  const countedSubsets = dynamics?.countedSubsets ?? 'SALIENT';
  return {
    settings: { trainingSamplesPerClass, countedSubsets },
    ...{ networks, sampleCount: 0, ownCost: noCost },
  };
}

function momentsOf(input: DynamicsInput | null, { moments, network: { name } }: StudyBase): CatalogueRow[] {
  const field = 'dynamics.checkpoints';
  if (moments.length === 0)
    throw new Invalid({ field, message: `The catalogue has no earlier checkpoint of ${name}.` });
  const names = input?.checkpoints;
  if (!names) return moments;
  if (names.length === 0) throw new Invalid({ field, message: 'Choose at least one checkpoint.' });
  checkNamedOnce(names, 'Checkpoints', field);
  const unknown = names.find((one) => !moments.some(({ checkpoint }) => checkpoint === one));
  if (unknown === undefined)
    return moments.filter(({ checkpoint }) => checkpoint !== null && names.includes(checkpoint));
  const known = moments.map(({ checkpoint }) => `"${checkpoint}"`).join(', ');
  throw new Invalid({ field, message: `${name} has no checkpoint "${unknown}"; it has ${known}.` });
}

function trainingCount(input: DynamicsInput | null, { analysis }: StudyBase): number {
  const field = 'dynamics.trainingSamplesPerClass';
  const ownPlayers = analysis.settings.playerScheme === 'FOREGROUND';
  const count = input?.trainingSamplesPerClass ?? (ownPlayers ? 0 : defaultTrainingSamples);
  if (count < 0 || count > mostTrainingSamples) {
    const message = `Training samples of each class: from 0 to ${mostTrainingSamples}, not ${count}.`;
    throw new Invalid({ field, message });
  }
  if (count === 0 || !ownPlayers) return count;
  const message =
    'Each sample of this analysis has players of its own, so means over a class say nothing: choose 0, or an analysis with players fixed by position.';
  throw new Invalid({ field, message });
}

/** Of the classes that the base has samples of. */
async function trainingPart({ dataSet, samples }: StudyBase, ofEach: number): Promise<SampleRow[]> {
  if (ofEach === 0) return [];
  const labels = [...new Set(samples.map(({ label }) => label))];
  const chosen = await trainingSamples(dataSet.id, labels, ofEach);
  if (chosen.length > 0) return chosen;
  const message = `No training sample of ${dataSet.name} is published for these classes.`;
  throw new Invalid({ field: 'dynamics.trainingSamplesPerClass', message });
}
