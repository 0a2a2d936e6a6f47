import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { engineVersion } from '@strata/interaction-engine';
import { hashesOf } from './families.ts';
import type { Kind, Piece, Request, Result } from './pieces/piece.ts';

/** Raised when a piece of the same request can come out different for a reason that is not in the request. */
export const piecesVersion = 1;

/** Results of pieces, each a file named by a hash of all it depends on; a file is there whole or not at all. */
export interface Store {
  has(piece: Pick<Piece, 'kind' | 'request'>): boolean;
  /** @throws Error where the piece has not been computed. */
  read<K extends Kind>(kind: K, request: Request<K>): Result<K>;
  write<K extends Kind>(kind: K, request: Request<K>, result: Result<K>): void;
}

export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const fileOf = (kind: Kind, request: unknown) => path.join(folder, `${kind}-${keyOf(kind, request)}.v8`);
  return {
    has: ({ kind, request }) => existsSync(fileOf(kind, request)),
    read(kind, request) {
      const file = fileOf(kind, request);
      if (!existsSync(file)) throw new Error(`The piece ${kind} ${JSON.stringify(request)} is not computed.`);
      return deserialize(readFileSync(file));
    },
    write(kind, request, result) {
      const file = fileOf(kind, request);
      const draft = `${file}.${randomUUID()}.draft`;
      writeFileSync(draft, serialize(result));
      renameSync(draft, file);
    },
  };
}

/** A hash of the settings, of the engine's version, and of the weights and the data of every network that is asked. */
export function keyOf(kind: Kind, request: unknown): string {
  const networks = networksIn(request).map(({ network, checkpoint }) => hashesOf(network, checkpoint));
  const all = { kind, request, networks, engineVersion, piecesVersion };
  return createHash('sha256')
    .update(JSON.stringify(sorted(all)))
    .digest('hex')
    .slice(0, 32);
}

/** Every object within that names a network. */
function networksIn(value: unknown): { network: string; checkpoint: string | null }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(networksIn);
  if (!('network' in value) || typeof value.network !== 'string') return inner;
  const checkpoint = 'checkpoint' in value && typeof value.checkpoint === 'string' ? value.checkpoint : null;
  return [{ network: value.network, checkpoint }, ...inner];
}

/** Keys in one order, so that equal requests have equal names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
