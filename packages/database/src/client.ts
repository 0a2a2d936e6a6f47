// The one door to Postgres. Opened at the first question, from DATABASE_URL; no Prisma type leaves this package.
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

type Client = PrismaClient<'query'>;
/** What a question runs in: the caller's transaction. Opaque outside this package. */
export type Transaction = Prisma.TransactionClient;
/** Told of every statement, with its text. */
export type StatementListener = (statement: string) => void;

const connections = 10;
const transactionTimeouts = { maxWait: 10_000, timeout: 120_000 };

let client: Client | undefined;
const statementListeners = new Set<StatementListener>();

/** The client of this process; opens at the first statement. For questions that need no transaction. */
export function database(): Client {
  client ??= open(databaseUrl());
  return client;
}

/** Runs the work in one transaction: everything it wrote is kept, or nothing. */
export function inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return database().$transaction(work, transactionTimeouts);
}

/** Calls the listener with every statement from now on, for tests that count them; returns what ends it. */
export function onStatement(listener: StatementListener): () => void {
  statementListeners.add(listener);
  return () => statementListeners.delete(listener);
}

/** Closes every connection of the client. The next question opens it again, from DATABASE_URL as it is then. */
export async function closeDatabase(): Promise<void> {
  const closing = client;
  client = undefined;
  await closing?.$disconnect();
}

export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: Strata does not know which Postgres to speak to.');
  return url;
}

function open(connectionString: string): Client {
  const opened = new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: connections }),
    log: [{ emit: 'event', level: 'query' }],
  });
  opened.$on('query', ({ query }) => {
    for (const listener of statementListeners) listener(query);
  });
  return opened;
}
