import type { AnalysisRow, CatalogueRow, DataSetRow, NetworkRow, SampleRow } from '@strata/database';
import { samplesByIndex } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import { engineVersion } from '@strata/interaction-engine';
import { Invalid } from '../errors.ts';
import { existing } from '../loading.ts';
import { rowFor } from '../visible.ts';
import { comparableWith, momentsBefore } from './study-networks.ts';

/** The analysis that a study is made from, with all that its plan needs. */
export interface StudyBase {
  analysis: AnalysisRow;
  network: NetworkRow;
  dataSet: DataSetRow & { sampleCount: number };
  /** In the order of the analysis. */
  samples: SampleRow[];
  /** Networks for the same task at the end of their training, the same from other seeds first. */
  comparable: CatalogueRow[];
  /** Its own network at earlier moments, in their order. */
  moments: CatalogueRow[];
}

/** @throws {Invalid} where nothing can be computed that stands beside its numbers */
export async function studyBase(analysisId: string, context: Context): Promise<StudyBase> {
  const { loaders } = context;
  const named = { id: analysisId, field: 'analysisId' };
  const analysis = await rowFor(context, 'Analysis', 'study.start', named);
  const network = await existing(loaders.network, analysis.networkId);
  const dataSet = await existing(loaders.dataSet, analysis.dataSetId);
  const problem = problemOf(analysis, network, dataSet);
  if (problem) throw new Invalid({ field: 'analysisId', message: problem });
  const published = await loaders.publishedNetworks.load(dataSet.id);
  const { sampleIndices } = analysis.settings;
  const samples = new Map(
    (await samplesByIndex(dataSet.id, sampleIndices)).map((sample) => [sample.index, sample]),
  );
  return {
    ...{ analysis, network },
    dataSet: { ...dataSet, sampleCount: await loaders.sampleCount.load(dataSet.id) },
    samples: sampleIndices.map((index) => samples.get(index)).filter((sample) => sample !== undefined),
    comparable: comparableWith(network.catalogue, published),
    moments: momentsBefore(network.catalogue, published),
  };
}

function problemOf(
  { status, studyId, networkHash, dataSetHash, engineVersion: begunWith }: AnalysisRow,
  { name, catalogue }: NetworkRow,
  dataSet: DataSetRow,
): string | null {
  if (status !== 'FINISHED')
    return `A study is made from a finished analysis, and this one is ${status.toLowerCase()}.`;
  if (studyId) return 'This analysis was made for a study. Start one like it, and make a study from that.';
  const stale = 'Run the analysis again, and make a study from that.';
  if (networkHash !== catalogue.hash) return `The weights of ${name} have changed since. ${stale}`;
  if (dataSetHash !== dataSet.hash) return `${dataSet.name} has changed since. ${stale}`;
  if (begunWith !== engineVersion)
    return `It was computed with version ${begunWith} of the engine, and this is version ${engineVersion}. ${stale}`;
  return null;
}
