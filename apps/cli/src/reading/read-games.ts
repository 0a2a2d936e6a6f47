import { closeSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputFault } from '../fault.ts';
import { readAll } from '../temporary-file.ts';
import type { Games } from './games.ts';
import { readJson } from './read-json.ts';
import { readNpy } from './read-npy.ts';
import { readNpz } from './read-npz.ts';

const readers = { '.npy': readNpy, '.npz': readNpz, '.json': readJson };

/** The games of a file, by its ending, and where that says nothing by its first bytes. */
export async function readGames(file: string): Promise<Games> {
  checkFile(file);
  const ending = path.extname(file).toLowerCase();
  const kind = ending in readers ? (ending as keyof typeof readers) : kindOf(file);
  return readers[kind](file);
}

function checkFile(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status) throw new InputFault(`There is no file ${file}.`);
  if (!status.isFile()) throw new InputFault(`${file} is no file.`);
  if (status.size === 0) throw new InputFault(`${file} is empty.`);
}

function kindOf(file: string): keyof typeof readers {
  const start = Buffer.alloc(6);
  const descriptor = openSync(file, 'r');
  readAll(descriptor, start, 0);
  closeSync(descriptor);
  if (start.toString('latin1') === '\x93NUMPY') return '.npy';
  if (start.toString('latin1').startsWith('PK')) return '.npz';
  if (/^\s*[[{]/.test(start.toString('latin1'))) return '.json';
  throw new InputFault(`${file} is neither .npy nor .npz nor JSON, by its ending or by its first bytes.`);
}
