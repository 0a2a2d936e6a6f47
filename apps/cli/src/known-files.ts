/** Files written by hand, byte by byte, and the command run on them: for tests. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

const program = path.resolve(import.meta.dirname, '../bin/strata.mjs');

export interface NpyChoices {
  descr?: string;
  fortranOrder?: boolean;
  version?: 1 | 2 | 3;
}

/** An array in .npy format, from its values in C order. */
export function npyBytes(
  values: readonly number[] | Float64Array,
  shape: readonly number[],
  { descr = '<f8', fortranOrder = false, version = 1 }: NpyChoices = {},
): Buffer {
  const size = Number(descr.slice(2));
  const body = Buffer.alloc(values.length * size);
  values.forEach((value, i) => {
    const position = fortranOrder ? fortranPosition(i, shape) : i;
    writeElement(body, position * size, descr, value);
  });
  return Buffer.concat([npyHead(shape, descr, fortranOrder, version), body]);
}

export function npyHead(
  shape: readonly number[],
  descr = '<f8',
  fortranOrder = false,
  version: 1 | 2 | 3 = 1,
): Buffer {
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${descr}', 'fortran_order': ${fortranOrder ? 'True' : 'False'}, 'shape': (${axes}), }`;
  const fixed = version === 1 ? 10 : 12;
  const padded = `${text.padEnd(Math.ceil((fixed + text.length + 1) / 64) * 64 - fixed - 1)}\n`;
  const head = Buffer.alloc(fixed);
  head.write('\x93NUMPY', 'latin1');
  head[6] = version;
  if (version === 1) head.writeUInt16LE(padded.length, 8);
  else head.writeUInt32LE(padded.length, 8);
  return Buffer.concat([head, Buffer.from(padded, 'latin1')]);
}

/** Strings as NumPy saves them, '<U…'. */
export function npyNames(names: readonly string[]): Buffer {
  const width = Math.max(...names.map((name) => [...name].length));
  const body = Buffer.alloc(4 * width * names.length);
  names.forEach((name, i) => {
    [...name].forEach((letter, j) => {
      body.writeUInt32LE(letter.codePointAt(0) ?? 0, 4 * (i * width + j));
    });
  });
  return Buffer.concat([npyHead([names.length], `<U${width}`), body]);
}

/** A zip archive of arrays, in their order. */
export function npzBytes(arrays: Record<string, Buffer>, compressed = true): Buffer {
  const packed = Object.entries(arrays).map(([name, bytes]) => ({
    name: `${name}.npy`,
    size: bytes.length,
    checksum: crc32(bytes),
    body: compressed ? deflateRawSync(bytes) : bytes,
  }));
  return zipBytes(packed, compressed);
}

export interface PackedFile {
  name: string;
  size: number;
  checksum: number;
  body: Buffer;
}

export function zipBytes(files: readonly PackedFile[], compressed = true): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const fields = zipFields(file, name.length, compressed);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, file.body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The fields that a local header and the central directory share, from the version needed to the length of the extra. */
function zipFields({ size, checksum, body }: PackedFile, nameLength: number, compressed: boolean): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(compressed ? 8 : 0, 4);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

/** A folder of its own for the files of a test. */
export function folderOfFiles(): { write(name: string, content: string | Buffer): string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'strata-cli-'));
  return {
    write(name, content) {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export interface Run {
  code: number | null;
  out: string;
  error: string;
}

/** Runs `strata` as a process of its own, with settings for Node where a test needs them. */
export function strata(args: readonly string[], nodeArgs: readonly string[] = []): Promise<Run> {
  const child = spawn(process.execPath, [...nodeArgs, program, ...args]);
  const run: Run = { code: null, out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    run.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    run.error += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}

function fortranPosition(position: number, shape: readonly number[]): number {
  let rest = position;
  const index = shape.toReversed().map((length) => {
    const coordinate = rest % length;
    rest = Math.floor(rest / length);
    return coordinate;
  });
  return index.reduce((place, coordinate, i) => place * shape[shape.length - 1 - i] + coordinate, 0);
}

function writeElement(bytes: Buffer, position: number, descr: string, value: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = descr[0] !== '>';
  const writers: Record<string, () => void> = {
    f8: () => view.setFloat64(position, value, little),
    f4: () => view.setFloat32(position, value, little),
    i1: () => view.setInt8(position, value),
    i2: () => view.setInt16(position, value, little),
    i4: () => view.setInt32(position, value, little),
    i8: () => view.setBigInt64(position, BigInt(value), little),
    u1: () => view.setUint8(position, value),
    u2: () => view.setUint16(position, value, little),
    u4: () => view.setUint32(position, value, little),
    u8: () => view.setBigUint64(position, BigInt(value), little),
  };
  writers[descr.slice(1)]();
}
