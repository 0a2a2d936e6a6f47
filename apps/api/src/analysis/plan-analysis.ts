import {
  type AnalysisSettings,
  type DataSetRow,
  type NetworkRow,
  type QuoteRow,
  type SampleRow,
  samplesByIndex,
} from '@strata/database';
import type { AnalysisInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { costProblem, quoteOf } from '../analysis-cost.ts';
import { costFactors } from '../cost-factors.ts';
import { Invalid, Limited } from '../errors.ts';
import { existing } from '../loading.ts';
import { rowFor } from '../visible.ts';
import { problemsOf } from './check-settings.ts';

/** An analysis that can start. */
export interface AnalysisPlan {
  network: NetworkRow;
  dataSet: DataSetRow;
  settings: AnalysisSettings;
  /** In the order of settings.sampleIndices. */
  samples: SampleRow[];
  quote: QuoteRow;
}

/** More than can be looked up or named in one request. */
const mostSamples = 2000;
const defaultProbeTrainingCount = 2000;

/** What the quote and the start agree on. @throws {Invalid} with every problem at once, {Limited} where it costs too much */
export async function planAnalysis(input: AnalysisInput, context: Context): Promise<AnalysisPlan> {
  const named = { id: input.networkId, field: 'networkId' };
  const network = await rowFor(context, 'Network', 'analysis.start', named);
  const dataSet = await existing(context.loaders.dataSet, network.dataSetId);
  const settings = settingsOf(input, network, dataSet);
  const samples = await samplesOf(settings, dataSet);
  const sampleCount = await context.loaders.sampleCount.load(dataSet.id);
  const problems = problemsOf(settings, {
    network,
    dataSet,
    presentIndices: new Set(samples.map(({ index }) => index)),
    sampleCount,
  });
  if (problems.length > 0) throw new Invalid(problems);
  const factors = await costFactors(settings, network.catalogue, { ...dataSet, sampleCount });
  const tooMuch = costProblem(factors);
  if (tooMuch) throw new Limited({ field: 'settings', message: tooMuch });
  return { network, dataSet, settings, samples: inOrder(samples, settings), quote: quoteOf(factors) };
}

/** Layers stand input to output, whatever the order they were named in. */
function settingsOf(
  { settings }: AnalysisInput,
  { catalogue }: NetworkRow,
  { trainingCount }: DataSetRow,
): AnalysisSettings {
  const order = catalogue.layers.map(({ name }) => name);
  const layers = [...settings.layers].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const probeTrainingCount =
    settings.probeTrainingCount ?? Math.min(defaultProbeTrainingCount, trainingCount);
  return { ...settings, layers, probeTrainingCount };
}

async function samplesOf({ sampleIndices }: AnalysisSettings, dataSet: DataSetRow): Promise<SampleRow[]> {
  if (sampleIndices.length <= mostSamples) return samplesByIndex(dataSet.id, sampleIndices);
  const message = `${sampleIndices.length} samples are named, and one analysis has at most ${mostSamples}.`;
  throw new Limited({ field: 'settings.sampleIndices', message });
}

function inOrder(samples: readonly SampleRow[], { sampleIndices }: AnalysisSettings): SampleRow[] {
  const byIndex = new Map(samples.map((sample) => [sample.index, sample]));
  return sampleIndices.map((index) => byIndex.get(index)).filter((sample) => sample !== undefined);
}
