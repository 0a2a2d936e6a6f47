// What ships with Strata, as the worker that carries it describes it: data sets, their held-out samples, networks.
import type { StoredPlayer } from './analysis-result.ts';
import { bytesOf } from './bytes.ts';
import { database, inTransaction, type Transaction } from './client.ts';
import type { DataSetRow } from './data-set.ts';
import { Prisma } from './generated/prisma/client.ts';
import type { CatalogueRow } from './network.ts';
import type { SamplePartName } from './sample.ts';

export interface PublishedDataSet extends Omit<DataSetRow, 'id'> {
  /** For images: scheme → count → the players fixed by position. */
  players: Record<string, Record<number, StoredPlayer[]>>;
  heldOut: PublishedSamples;
  /** Those of the training part that studies may choose from. */
  training: PublishedSamples;
}

export interface PublishedSamples {
  /** Row by row. */
  inputs: Float32Array;
  labels: Int32Array;
  /** What a person reads for each attribute. */
  display: string[][];
}

export interface PublishedNetwork extends Omit<CatalogueRow, 'dataSetId'> {
  /** Key of its data set. */
  dataSet: string;
}

/** Hashes of the data sets that are published already, with all that is published today: key → hash. */
export async function publishedDataSetHashes(): Promise<Map<string, string>> {
  const where = { players: { not: Prisma.AnyNull }, samples: { some: { part: 'TRAINING' as const } } };
  const rows = await database().dataSet.findMany({ where, select: { key: true, hash: true } });
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}

/** Writes a data set and its samples; where they are there already, under the same ids. */
export function publishDataSet({ heldOut, training, ...dataSet }: PublishedDataSet): Promise<void> {
  return whilePublishing(async (tx) => {
    const columns = {
      ...dataSet,
      attributes: dataSet.attributes as object[],
      players: dataSet.players as object,
    };
    const { id } = await tx.dataSet.upsert({
      where: { key: dataSet.key },
      create: columns,
      update: columns,
      select: { id: true },
    });
    await publishSamples(tx, { dataSetId: id, part: 'HELD_OUT' }, heldOut);
    await publishSamples(tx, { dataSetId: id, part: 'TRAINING' }, training);
  });
}

/** Writes a network of the catalogue; its data set must be there. */
export function publishNetwork({ dataSet, ...network }: PublishedNetwork): Promise<void> {
  return whilePublishing(async (tx) => {
    const { id: dataSetId } = await tx.dataSet.findUniqueOrThrow({
      where: { key: dataSet },
      select: { id: true },
    });
    const columns = {
      ...network,
      dataSetId,
      layers: network.layers as object[],
      calibration: { ...network.calibration },
    };
    await tx.catalogueNetwork.upsert({ where: { key: network.key }, create: columns, update: columns });
  });
}

interface Part {
  dataSetId: string;
  part: SamplePartName;
}

async function publishSamples(
  tx: Transaction,
  part: Part,
  { inputs, labels, display }: PublishedSamples,
): Promise<void> {
  const size = inputs.length / labels.length;
  const rows = Array.from(labels, (label, index) => ({
    ...{ ...part, index, label, display: display[index] ?? [] },
    input: bytesOf(inputs.subarray(index * size, (index + 1) * size)),
  }));
  await tx.sample.createMany({ data: rows, skipDuplicates: true });
  await replaceChangedSamples(tx, part, rows);
}

interface SampleColumns {
  index: number;
  label: number;
  input: Uint8Array<ArrayBuffer>;
  display: string[];
}

async function replaceChangedSamples(tx: Transaction, part: Part, rows: SampleColumns[]): Promise<void> {
  const stored = await tx.sample.findMany({ where: part });
  for (const { id, index, label, input } of stored) {
    const row = rows[index];
    if (!row || (row.label === label && Buffer.from(row.input).equals(input))) continue;
    await tx.sample.update({ where: { id }, data: row });
  }
}

/** Workers that start together publish one after the other. */
function whilePublishing(work: (tx: Transaction) => Promise<void>): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('strata: publish catalogue'))`;
    await work(tx);
  });
}
