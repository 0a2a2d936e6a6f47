import type { LinearProbe } from '@strata/interaction-engine';
import type { DataSet, LayerReader, Network } from '@strata/networks';
import { residentDataSet, residentNetwork } from './resident.ts';

/** What a computation is about, by name; the process that computes has it or loads it. */
export interface Subject {
  networkKey: string;
  networkHash: string;
  dataSetKey: string;
  dataSetHash: string;
}

/** A stored probe, as it travels to a computing process. */
export interface TravellingProbe extends LinearProbe {
  layer: string;
  pooled: boolean;
}

export async function openSubject(subject: Subject): Promise<{ network: Network; dataSet: DataSet }> {
  return {
    network: await residentNetwork(subject.networkKey, subject.networkHash),
    dataSet: await residentDataSet(subject.dataSetKey, subject.dataSetHash),
  };
}

export function readersOf(probes: readonly TravellingProbe[]): LayerReader[] {
  return probes.map(({ layer, pooled, ...probe }) => ({ layer, pooled, probe }));
}
