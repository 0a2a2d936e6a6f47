// `npm run worker`: takes jobs from the Postgres at DATABASE_URL until it is told to stop.
import { availableParallelism } from 'node:os';
import { startWorker } from './worker.ts';

try {
  const worker = await startWorker({ cores: coresFrom(process.env.STRATA_CORES) });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void worker.stop().then(() => process.exit(0)));
  }
  console.log(JSON.stringify({ ready: 'worker' }));
} catch (error) {
  // Prisma's messages begin with where in our code it was asked
  const reason = (error as Error).message.trim().split('\n').at(-1);
  console.error(`The worker can not start: ${reason}`);
  process.exit(1);
}

function coresFrom(setting: string | undefined): number {
  if (!setting) return availableParallelism();
  const cores = Number(setting);
  if (Number.isInteger(cores) && cores > 0) return cores;
  throw new Error(`STRATA_CORES is the number of cores to use, from 1, but it is "${setting}".`);
}
