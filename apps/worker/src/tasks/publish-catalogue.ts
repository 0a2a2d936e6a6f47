import {
  type Calibration,
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

type Entry = CatalogueDescription['networks'][number];
type Measured = Pick<CatalogueRow, 'layers' | 'calibration'>;

const samplesEach = { mostHeldOut: 2_000, mostTraining: 500 };
const freshDays = 30;

/** Writes what this machine carries: data sets, samples, and networks with what they cost here. Quick when nothing is new. */
export async function publishCatalogue(machine: Machine): Promise<void> {
  const { compute } = machine;
  const carried = await compute('describeCatalogue', undefined);
  const hashes = await publishedDataSetHashes();
  for (const { key, hash } of carried.dataSets) {
    if (hashes.get(key) === hash) continue;
    await publishDataSet(await compute('describeDataSet', { key, ...samplesEach }));
  }
  const published = new Map((await publishedNetworks()).map((row) => [row.key, row]));
  await Promise.all(
    [...Map.groupBy(carried.networks, ({ family }) => family)].map(async ([family, members]) => {
      const first = members.find(({ key }) => key === family) ?? members[0];
      const measured = await measuredOf(first, published.get(first.key), carried, machine);
      const stale = members.filter((entry) => !isPublished(entry, published.get(entry.key), measured));
      for (const entry of stale) await publishOne(entry, measured);
    }),
  );
}

/** What a network costs here; another seed or moment of its training costs the same, for its layers are the same. */
async function measuredOf(
  { key, hash, dataSet }: Entry,
  row: CatalogueRow | undefined,
  { backend, engineVersion }: CatalogueDescription,
  { compute, cores }: Machine,
): Promise<Measured> {
  const machine = { cores, backend, engineVersion };
  if (row?.hash === hash && isFresh(row.calibration, machine)) return row;
  const measured = await compute('calibrateNetwork', { key, dataSet });
  return {
    layers: measured.layers,
    calibration: {
      secondsPerThousandPasses: measured.secondsPerThousandPasses / cores,
      secondsPerThousandTrainingFeatures: measured.secondsPerThousandTrainingFeatures / cores,
      secondsPerThousandSubsets: measured.secondsPerThousandSubsets / cores,
      ...machine,
      measuredAt: new Date().toISOString(),
    },
  };
}

function isFresh(
  { measuredAt, ...calibration }: Calibration,
  machine: Pick<Calibration, 'cores' | 'backend' | 'engineVersion'>,
): boolean {
  const age = Date.now() - Date.parse(measuredAt);
  if (!(age < freshDays * 24 * 3600_000)) return false;
  return (
    calibration.backend === machine.backend &&
    calibration.engineVersion === machine.engineVersion &&
    calibration.cores === machine.cores
  );
}

/** An older version wrote no losses. */
function isPublished({ hash }: Entry, row: CatalogueRow | undefined, { calibration }: Measured): boolean {
  return (
    row?.hash === hash && row.trainingLoss !== null && row.calibration.measuredAt === calibration.measuredAt
  );
}

function publishOne({ checkpoints: _, ...network }: Entry, { layers, calibration }: Measured): Promise<void> {
  return publishNetwork({ ...network, layers, calibration });
}
