// What a computing process keeps between jobs: it is the same for many of them, and slow to load.
import { type DataSet, loadDataSet, loadNetwork, type Network } from '@strata/networks';
import { PermanentFailure } from './permanent-failure.ts';

const networks = new Map<string, Promise<Network>>();

/** The network, if its weights are still those the analysis was started with. */
export async function residentNetwork(key: string, expectedHash?: string): Promise<Network> {
  const network = networks.get(key) ?? loadNetwork(key);
  networks.set(key, network);
  network.catch(() => networks.delete(key));
  const { hash } = await network;
  if (expectedHash !== undefined && hash !== expectedHash) {
    throw new PermanentFailure(
      `The weights of the network "${key}" have changed since the analysis was started: their hash was ${expectedHash} and is ${hash}.`,
    );
  }
  return network;
}

/** The data set, if it still holds what it held when the analysis was started. */
export async function residentDataSet(key: string, expectedHash?: string): Promise<DataSet> {
  const dataSet = await loadDataSet(key);
  if (expectedHash === undefined || dataSet.hash === expectedHash) return dataSet;
  throw new PermanentFailure(
    `The data set "${key}" has changed since the analysis was started: its hash was ${expectedHash} and is ${dataSet.hash}.`,
  );
}
