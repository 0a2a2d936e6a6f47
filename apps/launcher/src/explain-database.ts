const sentences: Record<string, string> = {
  ECONNREFUSED: 'No Postgres answers at the address in DATABASE_URL.',
  ENOTFOUND: 'The host in DATABASE_URL is not known.',
  ETIMEDOUT: 'The Postgres in DATABASE_URL did not answer in time.',
  '28P01': 'Postgres refuses the user name or password in DATABASE_URL.',
  '28000': 'Postgres refuses the user in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist; create it first.',
  '42501': 'The user in DATABASE_URL may not create tables there.',
};

/** What stands in the way of the database, as one plain sentence. */
export function explainDatabase(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code && code in sentences) return sentences[code];
    if (cause instanceof AggregateError && cause.errors.length > 0) return explainDatabase(cause.errors[0]);
  }
  return `The database can not be used: ${error instanceof Error ? error.message : String(error)}`;
}
