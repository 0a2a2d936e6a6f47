import { engineVersion } from '@strata/interaction-engine';
import {
  type CatalogueEntry,
  catalogue,
  chosenBackend,
  type DataSet,
  inputSize,
  type Labelled,
  mostPlayers,
  type Player,
  playersByPosition,
  studyNetworks,
} from '@strata/networks';
import { residentDataSet } from './resident.ts';

export interface CatalogueDescription {
  /** Those that are offered, and those that only studies bring in. */
  networks: (CatalogueEntry & { offered: boolean })[];
  dataSets: { key: string; hash: string }[];
  backend: string;
  engineVersion: string;
}

export interface DataSetDescription extends Omit<DataSet, 'training' | 'heldOut'> {
  trainingCount: number;
  /** For images: scheme → count → the players fixed by position. */
  players: Record<string, Record<number, Player[]>>;
  /** The first held-out samples, and the first of those that networks learn from. */
  heldOut: FirstSamples;
  training: FirstSamples;
}

interface FirstSamples {
  /** Row by row. */
  inputs: Float32Array;
  labels: Int32Array;
  /** What a person reads. */
  display: string[][];
}

/** Which networks and data sets this machine carries, and what it would compute them with. */
export async function describeCatalogue(): Promise<CatalogueDescription> {
  const keys = [...new Set(catalogue.map(({ dataSet }) => dataSet))];
  const dataSets = await Promise.all(keys.map((key) => residentDataSet(key)));
  return {
    networks: [
      ...catalogue.map((entry) => ({ ...entry, offered: true })),
      ...studyNetworks.map((entry) => ({ ...entry, offered: false })),
    ],
    dataSets: dataSets.map(({ key, hash }) => ({ key, hash })),
    backend: await chosenBackend(),
    engineVersion,
  };
}

/** A data set with the first samples of both its parts. */
export async function describeDataSet(request: {
  key: string;
  mostHeldOut: number;
  mostTraining: number;
}): Promise<DataSetDescription> {
  const dataSet = await residentDataSet(request.key);
  const { training, heldOut, ...description } = dataSet;
  const size = inputSize(description.shape);
  return {
    ...description,
    trainingCount: training.count,
    players: dataSet.kind === 'IMAGE' ? positionPlayers(dataSet) : {},
    heldOut: firstSamples(heldOut, size, request.mostHeldOut),
    training: firstSamples(training, size, request.mostTraining),
  };
}

function firstSamples(
  { inputs, labels, display, count }: Labelled,
  size: number,
  most: number,
): FirstSamples {
  const end = Math.min(most, count);
  return {
    inputs: inputs.slice(0, end * size),
    labels: labels.slice(0, end),
    display: display.slice(0, end),
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
