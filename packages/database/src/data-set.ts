import type { StoredPlayer } from './analysis-result.ts';
import { database } from './client.ts';

export interface AttributeColumns {
  name: string;
  inputs: number[];
}

export interface DataSetRow {
  id: string;
  key: string;
  name: string;
  description: string;
  licence: string;
  source: string;
  kind: 'IMAGE' | 'TABLE';
  shape: number[];
  classNames: string[];
  trainingCount: number;
  hash: string;
  attributes: AttributeColumns[];
}

/** Without the players, which only one question asks for: see playersOfDataSets. */
export async function dataSetsById(ids: readonly string[]): Promise<DataSetRow[]> {
  const where = { id: { in: [...ids] } };
  const rows = await database().dataSet.findMany({ where, omit: { players: true } });
  return rows.map((row) => ({ ...row, attributes: row.attributes as unknown as AttributeColumns[] }));
}

/** Data set id → its players fixed by position, for those that have any of this scheme and count. */
export async function playersOfDataSets(
  ids: readonly string[],
  scheme: string,
  count: number,
): Promise<Map<string, StoredPlayer[]>> {
  const rows = await database().$queryRaw<{ id: string; players: StoredPlayer[] | null }[]>`
    SELECT id, players #> ARRAY[${scheme}, ${String(count)}] AS players FROM "DataSet" WHERE id = ANY(${[...ids]})`;
  return new Map(rows.map(({ id, players }) => [id, players ?? []]));
}
