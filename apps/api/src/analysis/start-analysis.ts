import { type AnalysisRow, createAnalysis } from '@strata/database';
import type { AnalysisInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { signedIn } from '../authorisation/authorise.ts';
import { checkedText } from '../checked-text.ts';
import { type AnalysisPlan, planAnalysis } from './plan-analysis.ts';

export const nameLength = 200;

/** Stores the analysis with its layers and samples, and enqueues its first jobs. */
export async function startAnalysis(
  input: AnalysisInput,
  context: Context,
): Promise<{ analysis: AnalysisRow; errors: [] }> {
  const plan = await planAnalysis(input, context);
  const { network, dataSet, settings, samples, quote } = plan;
  const analysis = await createAnalysis({
    workspaceId: network.workspaceId,
    networkId: network.id,
    dataSetId: dataSet.id,
    name: checkedText(input.name || nameOf(plan), { field: 'name', maximum: nameLength }),
    settings,
    quote,
    createdById: signedIn(context).accountId,
    layers: [
      ...settings.layers.map((name) => ({ name, isOutput: false })),
      { name: 'output', isOutput: true },
    ],
    samples: samples.map(({ id, label }) => ({ sampleId: id, target: label })),
  });
  return { analysis, errors: [] };
}

function nameOf({ network, settings }: AnalysisPlan): string {
  const { sampleIndices, playerCount } = settings;
  const samples = sampleIndices.length === 1 ? '1 sample' : `${sampleIndices.length} samples`;
  return `${network.name}: ${samples}, ${playerCount} players`;
}
