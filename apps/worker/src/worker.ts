import { closeDatabase, closeQueue, work } from '@strata/database';
import { openComputers } from './computers.ts';
import { listenForEnds } from './ended-work.ts';
import { abandon, perform } from './perform.ts';
import { publishCatalogue } from './tasks/publish-catalogue.ts';

export interface RunningWorker {
  /** Takes no more jobs and hands back what is running. */
  stop(): Promise<void>;
}

const patienceMs = 1_000;

/** Publishes what this machine carries, then takes jobs, one a core. */
export async function startWorker({ cores }: { cores: number }): Promise<RunningWorker> {
  const computers = openComputers(cores);
  await publishCatalogue({ compute: computers.compute, cores });
  const silence = await listenForEnds();
  const worker = await work({
    concurrency: cores,
    perform: (attempt) => perform(attempt, computers.compute),
    abandon,
    onError: (error) => console.error(error.message),
  });
  return {
    async stop() {
      await worker.stop(patienceMs);
      await silence();
      computers.close();
      await closeQueue();
      await closeDatabase();
    },
  };
}
