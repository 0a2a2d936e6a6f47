import { advanceStudy } from './advance-study.ts';
import { insertAnalysis, type NewAnalysis, type QuoteRow } from './analysis.ts';
import { inTransaction, type Transaction } from './client.ts';
import type { CatalogueRow } from './network.ts';
import { type StudyNetworkRow, type StudyRow, toStudyRow } from './study.ts';
import type { StudyKind, StudySettings } from './study-settings.ts';

/** An analysis that a study needs, beside what it has in common with the study. */
export type NewStudyAnalysis = Pick<NewAnalysis, 'name' | 'settings' | 'quote' | 'layers' | 'samples'>;

/** A network that takes part: with an analysis that is there, or with those to be made of it. */
export interface NewStudyNetwork {
  role: StudyNetworkRow['role'];
  published: CatalogueRow;
  analysis: { id: string } | NewStudyAnalysis;
  trainingAnalysis?: NewStudyAnalysis;
}

export interface NewStudy {
  workspaceId: string;
  baseId: string;
  kind: StudyKind;
  name: string;
  settings: StudySettings;
  quote: QuoteRow;
  engineVersion: string;
  createdById: string;
  /** The base first. */
  networks: NewStudyNetwork[];
  /** Samples of the base that the study does work of its own with. */
  sampleCount: number;
}

/** Writes the study, every analysis that it needs, and the first jobs: all of it or nothing. */
export function createStudy({ networks, sampleCount, ...asked }: NewStudy): Promise<StudyRow> {
  const { settings, quote, ...columns } = asked;
  return inTransaction(async (tx) => {
    const { id: studyId } = await tx.study.create({
      data: {
        ...columns,
        settings: { ...settings },
        quote: { ...quote },
        totalJobs: sampleCount + 1,
        samples: { createMany: { data: Array.from({ length: sampleCount }, (_, index) => ({ index })) } },
      },
      select: { id: true },
    });
    for (const [index, network] of networks.entries())
      await insertNetwork(tx, { ...asked, studyId, index }, network);
    await advanceStudy(tx, studyId);
    return toStudyRow(await tx.study.findUniqueOrThrow({ where: { id: studyId } }));
  });
}

interface Place extends Omit<NewStudy, 'networks' | 'sampleCount'> {
  studyId: string;
  index: number;
}

async function insertNetwork(
  tx: Transaction,
  place: Place,
  { role, published, analysis, trainingAnalysis }: NewStudyNetwork,
): Promise<void> {
  const { studyId, index } = place;
  const analysisId = 'id' in analysis ? analysis.id : await insertChild(tx, place, published, analysis);
  const trainingAnalysisId = trainingAnalysis && (await insertChild(tx, place, published, trainingAnalysis));
  const { name, architecture, seed, checkpoint, epoch, trainingLoss, heldOutLoss, hash } = published;
  await tx.studyNetwork.create({
    data: {
      ...{ studyId, index, role, analysisId, trainingAnalysisId },
      ...{ catalogueKey: published.key, name, architecture, seed, checkpoint, epoch },
      ...{ trainingLoss, heldOutLoss, hash },
    },
  });
}

async function insertChild(
  tx: Transaction,
  { studyId, workspaceId, createdById }: Place,
  { key: catalogueKey, dataSetId, name }: CatalogueRow,
  analysis: NewStudyAnalysis,
): Promise<string> {
  await tx.network.createMany({
    data: [{ workspaceId, catalogueKey, dataSetId, name, listed: false }],
    skipDuplicates: true,
  });
  const { id: networkId } = await tx.network.findUniqueOrThrow({
    where: { workspaceId_catalogueKey: { workspaceId, catalogueKey } },
    select: { id: true },
  });
  return insertAnalysis(tx, { ...analysis, workspaceId, createdById, networkId, dataSetId }, studyId);
}
