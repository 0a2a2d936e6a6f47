import { engineVersion } from '@strata/interaction-engine';
import {
  type CatalogueEntry,
  catalogue,
  chosenBackend,
  type DataSet,
  inputSize,
  mostPlayers,
  type Player,
  playersByPosition,
} from '@strata/networks';
import { residentDataSet } from './resident.ts';

export interface CatalogueDescription {
  networks: CatalogueEntry[];
  dataSets: { key: string; hash: string }[];
  backend: string;
  engineVersion: string;
}

export interface DataSetDescription extends Omit<DataSet, 'training' | 'heldOut'> {
  trainingCount: number;
  /** For images: scheme → count → the players fixed by position. */
  players: Record<string, Record<number, Player[]>>;
  /** The first held-out samples: inputs row by row, labels, and what a person reads. */
  inputs: Float32Array;
  labels: Int32Array;
  display: string[][];
}

/** Which networks and data sets this machine carries, and what it would compute them with. */
export async function describeCatalogue(): Promise<CatalogueDescription> {
  const keys = [...new Set(catalogue.map(({ dataSet }) => dataSet))];
  const dataSets = await Promise.all(keys.map((key) => residentDataSet(key)));
  return {
    networks: [...catalogue],
    dataSets: dataSets.map(({ key, hash }) => ({ key, hash })),
    backend: await chosenBackend(),
    engineVersion,
  };
}

/** A data set with its first held-out samples. */
export async function describeDataSet({
  key,
  most,
}: {
  key: string;
  most: number;
}): Promise<DataSetDescription> {
  const dataSet = await residentDataSet(key);
  const { training, heldOut, ...description } = dataSet;
  const count = Math.min(most, heldOut.count);
  return {
    ...description,
    trainingCount: training.count,
    players: dataSet.kind === 'IMAGE' ? positionPlayers(dataSet) : {},
    inputs: heldOut.inputs.slice(0, count * inputSize(description.shape)),
    labels: heldOut.labels.slice(0, count),
    display: heldOut.display.slice(0, count),
  };
}

/** Whatever an analysis of images can choose that does not depend on the sample. */
function positionPlayers(dataSet: DataSet): DataSetDescription['players'] {
  const counts = Array.from({ length: mostPlayers - 1 }, (_, i) => i + 2);
  return Object.fromEntries(
    (['GRID', 'VARIANCE'] as const).map((scheme) => [
      scheme,
      Object.fromEntries(counts.map((count) => [count, playersByPosition(dataSet, scheme, count)])),
    ]),
  );
}
