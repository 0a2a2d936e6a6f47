import path from 'node:path';
import { defineConfig } from 'prisma/config';

const root = path.resolve(import.meta.dirname, '..');

// Prisma's native schema engine is a download; the same engine, compiled to WebAssembly, comes from the registry.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'prisma/schema-engine.mjs');

export default defineConfig({
  schema: path.join(root, 'prisma'),
  migrations: { path: path.join(root, 'prisma/migrations') },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
