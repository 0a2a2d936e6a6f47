// Events between processes, over LISTEN/NOTIFY. The row is the truth; an event only says "look again".
import pg from 'pg';
import { databaseUrl, type Transaction } from './client.ts';

export type StrataEvent =
  | { kind: 'analysis'; analysisId: string; workspaceId: string; studyId: string | null }
  | { kind: 'study'; studyId: string; workspaceId: string }
  | { kind: 'discussion'; analysisId: string; findingId: string }
  | { kind: 'membership'; workspaceId: string; accountId: string }
  /** The connection was lost for a while: anything may have changed. */
  | { kind: 'everything' };

export type EventHandler = (event: StrataEvent) => void;

const channel = 'strata';
const reconnectMs = 500;

const handlers = new Set<EventHandler>();
let connection: Promise<pg.Client> | undefined;

/** Sends the event when the transaction commits, and not at all when it rolls back. */
export async function notify(tx: Pick<Transaction, '$executeRaw'>, event: StrataEvent): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify(event)})`;
}

/** Calls the handler with every event from now on; all handlers of a process share one connection. Returns what ends it. */
export async function listen(handler: EventHandler): Promise<() => Promise<void>> {
  handlers.add(handler);
  connection ??= open(connect());
  await connection;
  return () => forget(handler);
}

async function forget(handler: EventHandler): Promise<void> {
  handlers.delete(handler);
  if (handlers.size > 0 || !connection) return;
  const closing = connection;
  connection = undefined;
  await closing.then(
    (client) => client.end(),
    () => {},
  );
}

/** The shared connection, until it is closed on purpose: then another may have taken its place already. */
function open(connecting: Promise<pg.Client>): Promise<pg.Client> {
  const opened: Promise<pg.Client> = connecting.then(
    (client) => {
      client.on('end', () => {
        if (connection === opened) reconnect();
      });
      return client;
    },
    (error) => {
      if (connection === opened) connection = undefined;
      throw error;
    },
  );
  return opened;
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
  client.on('notification', ({ payload }) => tell(JSON.parse(payload ?? 'null')));
  // 'error' is followed by 'end', which reconnects; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

function reconnect(): void {
  connection = open(untilConnected());
  connection.then(
    () => tell({ kind: 'everything' }),
    () => {},
  );
}

async function untilConnected(): Promise<pg.Client> {
  while (handlers.size > 0) {
    const client = await connect().catch(() => undefined);
    if (client) return client;
    await new Promise((resolve) => setTimeout(resolve, reconnectMs));
  }
  throw new Error('Nobody listens any more.');
}

function tell(event: StrataEvent): void {
  for (const handler of handlers) handler(event);
}
