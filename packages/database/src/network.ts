import { database } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';
import { isReferred, isTaken } from './refusal.ts';

export interface LayerShape {
  name: string;
  operator: string;
  shape: number[];
  size: number;
}

/** What the worker measured on its machine, from which the cost of an analysis is quoted. */
export interface Calibration {
  secondsPerThousandPasses: number;
  secondsPerThousandTrainingFeatures: number;
  /** Solving splits, for each thousand subsets of their games. */
  secondsPerThousandSubsets: number;
  /** All of them are of one machine with this many cores, all at work. */
  cores: number;
  backend: string;
  /** Of the engine that would fit the probes. */
  engineVersion: string;
  /** ISO 8601. */
  measuredAt: string;
}

export interface CatalogueRow {
  key: string;
  name: string;
  architecture: string;
  description: string;
  dataSetId: string;
  hash: string;
  seed: number;
  /** Key of the network from the first seed, the same for every seed and checkpoint of it. */
  family: string;
  /** Name of the moment of training; null at its end. */
  checkpoint: string | null;
  epoch: number;
  trainingLoss: number | null;
  heldOutLoss: number | null;
  parameters: number;
  accuracy: number;
  /** False for one that is there for studies. */
  offered: boolean;
  layers: LayerShape[];
  calibration: Calibration;
}

export interface NetworkRow {
  id: string;
  workspaceId: string;
  dataSetId: string;
  name: string;
  createdAt: Date;
  catalogue: CatalogueRow;
}

/** Every network that a worker has published, by name; all are there for studies, some are offered. */
export async function publishedNetworks(): Promise<CatalogueRow[]> {
  const rows = await database().catalogueNetwork.findMany({ orderBy: { name: 'asc' } });
  return rows.map(toCatalogueRow);
}

/** Every network that a worker has published for these data sets, by family, seed and moment of training. */
export async function publishedNetworksFor(dataSetIds: readonly string[]): Promise<CatalogueRow[]> {
  const rows = await database().catalogueNetwork.findMany({
    where: { dataSetId: { in: [...dataSetIds] } },
    orderBy: [{ family: 'asc' }, { seed: 'asc' }, { epoch: 'asc' }],
  });
  return rows.map(toCatalogueRow);
}

export async function publishedNetwork(key: string): Promise<CatalogueRow | null> {
  const row = await database().catalogueNetwork.findUnique({ where: { key } });
  return row && toCatalogueRow(row);
}

export async function networksById(ids: readonly string[]): Promise<NetworkRow[]> {
  const rows = await database().network.findMany({
    where: { id: { in: [...ids] } },
    include: { catalogueNetwork: true },
  });
  return rows.map(toNetworkRow);
}

/** Longest there first, without those that only studies brought in. */
export async function networkPage(workspaceId: string, page: PageRequest): Promise<Page<NetworkRow>> {
  const rows = await database().network.findMany({
    where: { workspaceId, listed: true, ...behindInstant('createdAt', 'asc', page.after) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { catalogueNetwork: true },
    ...takeOneMore(page),
  });
  return toPage(rows.map(toNetworkRow), page);
}

/** Null where the workspace has it already. One that a study brought in is listed from now on. */
export async function addNetwork(workspaceId: string, published: CatalogueRow): Promise<NetworkRow | null> {
  const [shown] = await database().network.updateManyAndReturn({
    where: { workspaceId, catalogueKey: published.key, listed: false },
    data: { listed: true, createdAt: new Date() },
    include: { catalogueNetwork: true },
  });
  if (shown) return toNetworkRow(shown);
  try {
    const row = await database().network.create({
      data: {
        workspaceId,
        catalogueKey: published.key,
        dataSetId: published.dataSetId,
        name: published.name,
      },
      include: { catalogueNetwork: true },
    });
    return toNetworkRow(row);
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

/** False while analyses use it; where only studies do, it is listed no longer. */
export async function removeNetwork(id: string): Promise<boolean> {
  try {
    await database().network.deleteMany({ where: { id } });
    return true;
  } catch (error) {
    if (!isReferred(error)) throw error;
  }
  const { count } = await database().network.updateMany({
    where: { id, analyses: { none: { studyId: null } } },
    data: { listed: false },
  });
  return count === 1;
}

type StoredCatalogue = Prisma.CatalogueNetworkGetPayload<object>;
type StoredNetwork = Prisma.NetworkGetPayload<{ include: { catalogueNetwork: true } }>;

function toCatalogueRow(row: StoredCatalogue): CatalogueRow {
  return {
    ...row,
    layers: row.layers as unknown as LayerShape[],
    calibration: row.calibration as unknown as Calibration,
  };
}

function toNetworkRow({ catalogueNetwork, ...row }: StoredNetwork): NetworkRow {
  return { ...row, catalogue: toCatalogueRow(catalogueNetwork) };
}
