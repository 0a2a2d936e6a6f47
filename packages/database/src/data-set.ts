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

export async function dataSetsById(ids: readonly string[]): Promise<DataSetRow[]> {
  const rows = await database().dataSet.findMany({ where: { id: { in: [...ids] } } });
  return rows.map((row) => ({ ...row, attributes: row.attributes as unknown as AttributeColumns[] }));
}
