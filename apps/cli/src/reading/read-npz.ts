import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { InputFault } from '../fault.ts';
import { type Games, placeOf } from './games.ts';
import { npyHeader } from './npy-header.ts';
import { isStringType, npyStrings, stringSize } from './npy-strings.ts';
import { Spool } from './spool.ts';
import { spoolArray } from './spool-array.ts';
import { streamNpy } from './stream-npy.ts';
import { type Names, type StoredArray, tableOfArrays } from './table-of-arrays.ts';

/**
 * The games of an .npz archive. Its arrays are usually compressed, so they are unpacked to the disk, one after another;
 * arrays called "layers" and "players" that hold strings are names.
 */
export async function readNpz(file: string): Promise<Games> {
  const spool = new Spool();
  try {
    const archive = await openArchive(file);
    const arrays: StoredArray[] = [];
    const names: Names = {};
    for await (const entry of entriesOf(file, archive)) {
      const name = nameOf(file, entry);
      const place = `${file}: ${placeOf(name, [])}`;
      const chunks = () => chunksOf(archive, entry, place);
      if ((name === 'layers' || name === 'players') && (await holdsStrings(chunks(), place))) {
        names[name] = await stringsOf(chunks(), place);
      } else arrays.push(await spoolArray(chunks(), file, place, name, spool));
    }
    return tableOfArrays(file, arrays, names, () => spool.close());
  } catch (error) {
    spool.close();
    throw error;
  }
}

async function openArchive(file: string): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(file);
  } catch (error) {
    throw new InputFault(`${file} is no .npz archive, or is cut off: ${reasonOf(error)}.`);
  }
}

function nameOf(file: string, entry: yauzl.Entry): string {
  if (entry.isEncrypted()) throw new InputFault(`${file}: "${entry.fileName}" is encrypted.`);
  if (entry.fileName.endsWith('.npy')) return entry.fileName.slice(0, -'.npy'.length);
  throw new InputFault(`${file} holds "${entry.fileName}", but every file in an .npz archive ends in .npy.`);
}

async function* entriesOf(file: string, archive: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  try {
    yield* archive.eachEntry();
  } catch (error) {
    throw new InputFault(`${file} is a damaged .npz archive: ${reasonOf(error)}.`);
  }
}

/** The unpacked bytes of an entry; what is wrong with them is the input's fault. */
async function* chunksOf(archive: yauzl.ZipFile, entry: yauzl.Entry, place: string): AsyncGenerator<Buffer> {
  let checksum = 0;
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw new InputFault(`${place} can not be unpacked: ${reasonOf(error)}.`);
  }
  if (checksum !== entry.crc32) throw new InputFault(`${place} is damaged: its checksum does not fit.`);
}

async function holdsStrings(chunks: AsyncIterable<Buffer>, place: string): Promise<boolean> {
  let start: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    start = Buffer.concat([start, chunk]);
    const header = npyHeader(start, place);
    if (header) return isStringType(header.descr);
  }
  return false;
}

async function stringsOf(chunks: AsyncIterable<Buffer>, place: string): Promise<string[]> {
  const parts: Buffer[] = [];
  const { descr } = await streamNpy(chunks, place, (header) => ({
    size: stringSize(header.descr),
    write: (bytes) => parts.push(bytes),
  }));
  return npyStrings(descr, Buffer.concat(parts));
}

function reasonOf(error: unknown): string {
  return (error as Error).message.replace(/\.$/, '');
}
