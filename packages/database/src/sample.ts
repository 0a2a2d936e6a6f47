import { database } from './client.ts';
import { type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

/** One held-out input, without the input itself: see sampleInputs. */
export interface SampleRow {
  id: string;
  dataSetId: string;
  index: number;
  label: number;
  display: string[];
}

const shown = { id: true, dataSetId: true, index: true, label: true, display: true } as const;

export function samplesById(ids: readonly string[]): Promise<SampleRow[]> {
  return database().sample.findMany({ where: { id: { in: [...ids] } }, select: shown });
}

export function samplesByIndex(dataSetId: string, indices: readonly number[]): Promise<SampleRow[]> {
  return database().sample.findMany({ where: { dataSetId, index: { in: [...indices] } }, select: shown });
}

/** Sample id → float32 of its input. */
export async function sampleInputs(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const rows = await database().sample.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, input: true },
  });
  return new Map(rows.map(({ id, input }) => [id, input]));
}

/** By position in the data set; of one label where one is given. */
export async function samplePage(
  dataSetId: string,
  label: number | null,
  page: PageRequest,
): Promise<Page<SampleRow>> {
  const rows = await database().sample.findMany({
    where: {
      dataSetId,
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
    where: { dataSetId: { in: [...dataSetIds] } },
    _count: true,
  });
  return new Map(groups.map(({ dataSetId, _count }) => [dataSetId, _count]));
}
