import type { AddressInfo } from 'node:net';
import { closeDatabase, closeQueue } from '@strata/database';
import { createApiServer } from './server.ts';

const { API_PORT = '4000', STRATA_ORIGIN, STRATA_SECRET, STRATA_EXPLORER, NODE_ENV } = process.env;

/** Ends the process with one plain sentence. */
function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (!process.env.DATABASE_URL)
  giveUp('DATABASE_URL is not set: the API does not know which Postgres to speak to.');
if (!STRATA_SECRET) giveUp('STRATA_SECRET is not set: sessions can not be signed without it.');
if (!/^\d+$/.test(API_PORT)) giveUp(`API_PORT is "${API_PORT}", which is not a port.`);

const { server, close } = await createApiServer({
  origin: STRATA_ORIGIN ?? `http://localhost:${API_PORT}`,
  secret: STRATA_SECRET,
  explorer: STRATA_EXPLORER === 'on' || (STRATA_EXPLORER === undefined && NODE_ENV !== 'production'),
});

server.on('error', (error) => giveUp(`The API can not listen on port ${API_PORT}: ${error.message}.`));
server.listen(Number(API_PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ ready: 'api', port }));
});

async function stop(): Promise<void> {
  await close();
  await closeQueue();
  await closeDatabase();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
