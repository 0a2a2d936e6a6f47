import { database } from './client.ts';
import { type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

/** Held out, or of what networks learn from. */
export type SamplePartName = 'HELD_OUT' | 'TRAINING';

/** One input of a data set, without the input itself: see sampleInputs. */
export interface SampleRow {
  id: string;
  dataSetId: string;
  part: SamplePartName;
  index: number;
  label: number;
  display: string[];
}

const shown = { id: true, dataSetId: true, part: true, index: true, label: true, display: true } as const;

export function samplesById(ids: readonly string[]): Promise<SampleRow[]> {
  return database().sample.findMany({ where: { id: { in: [...ids] } }, select: shown });
}

/** Held-out samples at these positions. */
export function samplesByIndex(dataSetId: string, indices: readonly number[]): Promise<SampleRow[]> {
  const where = { dataSetId, part: 'HELD_OUT' as const, index: { in: [...indices] } };
  return database().sample.findMany({ where, select: shown });
}

/** The first samples of the training part with each of these labels, as many of each, in their order. */
export async function trainingSamples(
  dataSetId: string,
  labels: readonly number[],
  ofEach: number,
): Promise<SampleRow[]> {
  const where = { dataSetId, part: 'TRAINING' as const, label: { in: [...labels] } };
  const rows = await database().sample.findMany({ where, select: shown, orderBy: { index: 'asc' } });
  const byLabel = Map.groupBy(rows, ({ label }) => label);
  const chosen = [...byLabel.values()].flatMap((ofLabel) => ofLabel.slice(0, ofEach));
  return chosen.sort((one, other) => one.index - other.index);
}

/** Sample id → float32 of its input. */
export async function sampleInputs(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const rows = await database().sample.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, input: true },
  });
  return new Map(rows.map(({ id, input }) => [id, input]));
}

/** Held-out samples by position; of one label where one is given. */
export async function samplePage(
  dataSetId: string,
  label: number | null,
  page: PageRequest,
): Promise<Page<SampleRow>> {
  const rows = await database().sample.findMany({
    where: {
      ...{ dataSetId, part: 'HELD_OUT' as const },
      ...(label === null ? {} : { label }),
      ...(page.after ? { index: { gt: Number(page.after[0]) } } : {}),
    },
    orderBy: { index: 'asc' },
    select: shown,
    ...takeOneMore(page),
  });
  return toPage(rows, page);
}

/** Data set id → how many held-out samples it has. */
export async function sampleCounts(dataSetIds: readonly string[]): Promise<Map<string, number>> {
  const groups = await database().sample.groupBy({
    by: ['dataSetId'],
    where: { dataSetId: { in: [...dataSetIds] }, part: 'HELD_OUT' },
    _count: true,
  });
  return new Map(groups.map(({ dataSetId, _count }) => [dataSetId, _count]));
}
