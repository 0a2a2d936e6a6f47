import type { CatalogueRow, NewStudyNetwork, QuoteRow } from '@strata/database';
import type { GeneralisationInput, StudyInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { noCost } from '../analysis-cost.ts';
import { Invalid } from '../errors.ts';
import { existing } from '../loading.ts';
import { checkNamedOnce } from '../named-once.ts';
import { rowFor } from '../visible.ts';
import type { KindPlan } from './plan-study.ts';
import { studyAnalysis } from './study-analysis.ts';
import type { StudyBase } from './study-base.ts';

const mostNetworks = 5;
/** What splitting two games together costs beside splitting one alone: 7, 4 and 5 times as measured on LeNet with 8, 10 and 12 players. */
const jointSlowdown = 5;

/** The base against other networks for the same task; a network of another architecture has only its output to compare. */
export async function planGeneralisation(
  base: StudyBase,
  layers: readonly string[],
  { generalisation }: StudyInput,
  context: Context,
): Promise<KindPlan> {
  const { network, samples } = base;
  const compared = networksOf(generalisation ?? null, base);
  const jointly = generalisation?.jointly ?? true;
  const control = await controlOf(generalisation ?? null, jointly, base, context);
  const networks: NewStudyNetwork[] = [
    { role: 'BASE', published: network.catalogue, analysis: { id: base.analysis.id } },
  ];
  for (const published of compared) {
    const shared = published.family === network.catalogue.family ? layers : [];
    const analysis = await studyAnalysis(base, published, shared);
    networks.push({ role: 'COMPARED', published, analysis });
  }
  return {
    settings: { jointly },
    networks: [...networks, ...control],
    sampleCount: jointly ? samples.length : 0,
    ownCost: jointly ? jointCost(base) : noCost,
  };
}

function networksOf(
  input: GeneralisationInput | null,
  { comparable, network: { catalogue, name } }: StudyBase,
): CatalogueRow[] {
  const field = 'generalisation.networks';
  const keys = input?.networks;
  if (!keys) {
    const seeds = comparable.filter(({ family }) => family === catalogue.family).slice(0, mostNetworks);
    if (seeds.length > 0) return seeds;
    const message = `The catalogue has no other seed of ${name}: name a network to compare it with.`;
    throw new Invalid({ field, message });
  }
  if (keys.length === 0) throw new Invalid({ field, message: 'Choose at least one network.' });
  if (keys.length > mostNetworks) {
    const message = `A study compares at most ${mostNetworks} networks, not ${keys.length}.`;
    throw new Invalid({ field, message });
  }
  checkNamedOnce(keys, 'Networks', field);
  return keys.map((key) => {
    const found = comparable.find((candidate) => candidate.key === key);
    if (found) return found;
    const known = comparable.map((candidate) => `"${candidate.key}"`).join(', ') || 'none';
    const message = `${name} can not be compared with "${key}"; there are ${known}.`;
    throw new Invalid({ field, message });
  });
}

async function controlOf(
  input: GeneralisationInput | null,
  jointly: boolean,
  { analysis: base, samples }: StudyBase,
  context: Context,
): Promise<NewStudyNetwork[]> {
  const field = 'generalisation.controlAnalysisId';
  if (!input?.controlAnalysisId) return [];
  if (!jointly)
    throw new Invalid({ field, message: 'A control stands beside joint extraction: ask for that too.' });
  const named = { id: input.controlAnalysisId, field };
  const control = await rowFor(context, 'Analysis', 'study.start', named);
  const problem = controlProblem();
  if (problem) throw new Invalid({ field, message: problem });
  const { catalogue } = await existing(context.loaders.network, control.networkId);
  return [{ role: 'CONTROL', published: catalogue, analysis: { id: control.id } }];

  function controlProblem(): string | null {
    const { settings, status, workspaceId } = control;
    if (control.id === base.id) return 'An analysis is no control of itself: choose one of another task.';
    if (workspaceId !== base.workspaceId) return 'The control is of another workspace.';
    if (status !== 'FINISHED') return `The control is not finished but ${status.toLowerCase()}.`;
    if (settings.playerCount !== base.settings.playerCount)
      return `The control has ${settings.playerCount} players, and this analysis ${base.settings.playerCount}.`;
    if (settings.sampleIndices.length < samples.length)
      return `The control has ${settings.sampleIndices.length} samples, and this analysis ${samples.length}.`;
    return null;
  }
}

function jointCost({ analysis, samples, network }: StudyBase): QuoteRow {
  const { secondsPerThousandSubsets } = network.catalogue.calibration;
  const subsets = samples.length * 2 ** analysis.settings.playerCount;
  return { ...noCost, seconds: (jointSlowdown * subsets * secondsPerThousandSubsets) / 1000 };
}
