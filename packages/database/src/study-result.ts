// What a study found, as it is written and as it is read.
import { float64Of } from './bytes.ts';
import { database } from './client.ts';

export type MeasureName =
  | 'IOU'
  | 'IOU_DEPTH'
  | 'TOP_K'
  | 'TOP_K_ALL'
  | 'STABILITY'
  | 'STABILITY_DEPTH'
  | 'POSITIVE'
  | 'NEGATIVE'
  | 'PREDICTED'
  | 'NOISE'
  | 'MEAN_ORDER'
  | 'BOUNDARY'
  | 'GAP_MINIMUM'
  | 'GAP_OPENS'
  | 'LAG'
  | 'SIMILARITY';

/** One number that a study found, and what it is about: see prisma/models/study.prisma. */
export interface NewMeasurement {
  measure: MeasureName;
  networkIndex?: number | null;
  series?: string | null;
  layerName: string;
  type?: 'AND' | 'OR' | 'BOTH' | null;
  order?: number | null;
  fraction?: number | null;
  value: number | null;
  spread?: number | null;
  chance?: number | null;
  sampleCount: number;
  leftOut?: number;
  interactionCount?: number | null;
  zeroDeviations?: number | null;
  fitError?: number | null;
  fitLimit?: string | null;
}

export type MeasurementRow = Required<NewMeasurement> & { studyId: string };

/** Effects of the salient interactions of one sample at one layer, draw after draw, each in the order of the masks. */
export interface NewPerturbation {
  layerName: string;
  types: ('AND' | 'OR')[];
  masks: number[];
  kept: Float64Array;
  solved: Float64Array | null;
}

export interface StoredPerturbation extends NewPerturbation {
  /** Of the sample within the base. */
  sampleIndex: number;
}

/** The joint extraction of one sample from the base and one more network, and how far the strongest agree. */
export interface JointSample {
  objective: number;
  lowerBound: number;
  gap: number;
  overlaps: {
    networkIndex: number;
    series: 'SEPARATE' | 'JOINT';
    /** At equal k: of the k strongest, the share that the pair and this network have, all three. */
    ofAll?: boolean;
    type: 'AND' | 'OR' | 'BOTH';
    fraction: number;
    overlap: number | null;
    chance: number;
  }[];
}

/** Everything the studies found, in the order it was written. */
export async function measurementsOf(studyIds: readonly string[]): Promise<MeasurementRow[]> {
  return database().studyMeasurement.findMany({
    where: { studyId: { in: [...studyIds] } },
    orderBy: { id: 'asc' },
    omit: { id: true },
  });
}

/** Of all samples of a study, by sample and layer. */
export async function readPerturbations(studyId: string): Promise<StoredPerturbation[]> {
  const rows = await database().perturbation.findMany({
    where: { sample: { studyId } },
    include: { sample: { select: { index: true } } },
    orderBy: [{ sample: { index: 'asc' } }, { layerName: 'asc' }],
  });
  return rows.map(({ layerName, types, masks, kept, solved, sample }) => ({
    ...{ layerName, types, masks, sampleIndex: sample.index },
    kept: float64Of(kept),
    solved: solved && float64Of(solved),
  }));
}

/** Study id → its joint extractions, by sample. */
export async function jointSamplesOf(studyIds: readonly string[]): Promise<Map<string, JointSample[]>> {
  const rows = await database().studySample.findMany({
    where: { studyId: { in: [...studyIds] } },
    orderBy: { index: 'asc' },
    select: { studyId: true, joint: true },
  });
  const found = rows.filter(({ joint }) => joint !== null);
  const byStudy = Map.groupBy(found, ({ studyId }) => studyId);
  return new Map(
    [...byStudy].map(([id, samples]) => [id, samples.map(({ joint }) => joint as unknown as JointSample)]),
  );
}
