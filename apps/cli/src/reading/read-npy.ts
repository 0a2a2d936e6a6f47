import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { InputFault } from '../fault.ts';
import { readAll } from '../temporary-file.ts';
import { type Games, placeOf } from './games.ts';
import { type NpyElements, npyElements } from './npy-elements.ts';
import { longestHeader, type NpyHeader, npyHeader } from './npy-header.ts';
import { Spool } from './spool.ts';
import { spoolArray } from './spool-array.ts';
import { checkLength } from './stream-npy.ts';
import { checkShape, type StoredArray, tableOfArrays } from './table-of-arrays.ts';

/** The games of a .npy file: read in place, at offsets, where their values lie together. */
export async function readNpy(file: string): Promise<Games> {
  const place = `${file}: ${placeOf(undefined, [])}`;
  const descriptor = openSync(file, 'r');
  try {
    const header = headerOf(descriptor, place);
    const elements = npyElements(header.descr, place);
    checkShape(file, header);
    checkLength(place, header, elements.size, fstatSync(descriptor).size - header.offset);
    if (!header.fortranOrder || header.shape.length === 1) {
      const array = arrayInPlace(descriptor, header, elements);
      return tableOfArrays(file, [array], {}, () => closeSync(descriptor));
    }
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  closeSync(descriptor);
  return readSpooled(file, place);
}

/** Columns first: one game is scattered over the whole file, which is therefore turned on the disk before it is read. */
async function readSpooled(file: string, place: string): Promise<Games> {
  const spool = new Spool();
  const array = await spoolArray(createReadStream(file), file, place, undefined, spool);
  return tableOfArrays(file, [array], {}, () => spool.close());
}

function headerOf(descriptor: number, place: string): NpyHeader {
  const start = Buffer.alloc(Math.min(fstatSync(descriptor).size, longestHeader + 12));
  readAll(descriptor, start, 0);
  const header = npyHeader(start, place);
  if (!header) throw new InputFault(`${place} is cut off within its .npy header.`);
  return header;
}

function arrayInPlace(descriptor: number, { shape, offset }: NpyHeader, elements: NpyElements): StoredArray {
  const length = shape[shape.length - 1];
  const bytes = Buffer.alloc(length * elements.size);
  return {
    shape,
    row(index) {
      readAll(descriptor, bytes, offset + index * bytes.length);
      return elements.decode(bytes);
    },
  };
}
