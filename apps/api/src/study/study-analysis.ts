import type { AnalysisSettings, CatalogueRow, NewStudyAnalysis, SampleRow } from '@strata/database';
import { quoteOf } from '../analysis-cost.ts';
import { costFactors } from '../cost-factors.ts';
import type { StudyBase } from './study-base.ts';

/** Another network's analysis under the settings of the base, on these layers; of the training part where samples of it are given. */
export async function studyAnalysis(
  { analysis, dataSet, samples: heldOut }: StudyBase,
  published: CatalogueRow,
  layers: readonly string[],
  training?: readonly SampleRow[],
): Promise<NewStudyAnalysis> {
  const samples = training ?? heldOut;
  const settings: AnalysisSettings = {
    ...analysis.settings,
    layers: [...layers],
    sampleIndices: samples.map(({ index }) => index),
    ...(training && { samplePart: 'TRAINING' as const }),
  };
  const part = training ? 'training samples' : 'samples';
  return {
    name: `${published.name}: ${samples.length} ${part}, ${settings.playerCount} players`,
    settings,
    quote: quoteOf(await costFactors(settings, published, dataSet)),
    layers: [...layers.map((name) => ({ name, isOutput: false })), { name: 'output', isOutput: true }],
    samples: samples.map(({ id, label }) => ({ sampleId: id, target: label })),
  };
}
