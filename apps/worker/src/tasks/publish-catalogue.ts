import {
  type CatalogueRow,
  publishDataSet,
  publishedDataSetHashes,
  publishedNetworks,
  publishNetwork,
} from '@strata/database';
import type { CatalogueDescription } from '../computations/describe-catalogue.ts';
import type { Computers } from '../computers.ts';

interface Machine {
  compute: Computers['compute'];
  cores: number;
}

const samplesEach = 2_000;
const freshDays = 30;

/** Writes what this machine carries: data sets, samples, and networks with what they cost here. Quick when nothing is new. */
export async function publishCatalogue({ compute, cores }: Machine): Promise<void> {
  const carried = await compute('describeCatalogue', undefined);
  const hashes = await publishedDataSetHashes();
  for (const { key, hash } of carried.dataSets) {
    if (hashes.get(key) === hash) continue;
    await publishDataSet(await compute('describeDataSet', { key, most: samplesEach }));
  }
  const published = new Map((await publishedNetworks()).map((row) => [row.key, row]));
  const stale = carried.networks.filter(
    ({ key, hash }) => !isFresh(published.get(key), hash, carried, cores),
  );
  await Promise.all(stale.map((network) => publishOne(network, carried, { compute, cores })));
}

function isFresh(
  row: CatalogueRow | undefined,
  hash: string,
  { backend, engineVersion }: CatalogueDescription,
  cores: number,
): boolean {
  if (row?.hash !== hash) return false;
  const { calibration } = row;
  const age = Date.now() - Date.parse(calibration.measuredAt);
  if (!(age < freshDays * 24 * 3600_000)) return false;
  return (
    calibration.backend === backend &&
    calibration.engineVersion === engineVersion &&
    calibration.cores === cores
  );
}

async function publishOne(
  entry: CatalogueDescription['networks'][number],
  { backend, engineVersion }: CatalogueDescription,
  { compute, cores }: Machine,
): Promise<void> {
  const { checkpoints: _, ...network } = entry;
  const measured = await compute('calibrateNetwork', { key: entry.key, dataSet: entry.dataSet });
  await publishNetwork({
    ...network,
    layers: measured.layers,
    calibration: {
      secondsPerThousandPasses: measured.secondsPerThousandPasses / cores,
      secondsPerThousandTrainingFeatures: measured.secondsPerThousandTrainingFeatures / cores,
      secondsPerThousandSubsets: measured.secondsPerThousandSubsets / cores,
      ...{ cores, backend, engineVersion, measuredAt: new Date().toISOString() },
    },
  });
}
