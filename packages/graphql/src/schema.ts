import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../schema/', import.meta.url);

/** The whole schema, one text a noun, as the server takes it. */
export const typeDefs: string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
