/**
 * The header of NumPy's .npy format, versions 1 to 3: magic, version, length, then a Python dictionary.
 * Source: NumPy Enhancement Proposal 1 and numpy/lib/format.py.
 */
import { InputFault } from '../fault.ts';

export interface NpyHeader {
  /** Byte order and type, as in '<f8'. */
  descr: string;
  fortranOrder: boolean;
  shape: number[];
  /** Where the values begin. */
  offset: number;
}

const magic = Buffer.from('\x93NUMPY', 'latin1');
export const longestHeader = 1 << 20;

/** The header at the start of these bytes, or nothing while they do not hold all of it. */
export function npyHeader(bytes: Buffer, place: string): NpyHeader | undefined {
  checkMagic(bytes, place);
  if (bytes.length < 12) return undefined;
  const wide = bytes[6] >= 2;
  const length = wide ? bytes.readUInt32LE(8) : bytes.readUInt16LE(8);
  const offset = (wide ? 12 : 10) + length;
  if (length > longestHeader) throw new InputFault(`${place} has an .npy header of ${length} bytes.`);
  if (bytes.length < offset) return undefined;
  return { ...entriesOf(bytes.toString('latin1', wide ? 12 : 10, offset), place), offset };
}

function checkMagic(bytes: Buffer, place: string): void {
  const begun = bytes.subarray(0, magic.length);
  if (!begun.equals(magic.subarray(0, begun.length))) {
    throw new InputFault(
      `${place} is not in .npy format: it begins with the bytes ${begun.toString('hex')}, not with \\x93NUMPY.`,
    );
  }
  if (bytes.length > 6 && (bytes[6] < 1 || bytes[6] > 3)) {
    throw new InputFault(`${place} is in version ${bytes[6]} of the .npy format; 1, 2 and 3 are known.`);
  }
}

function entriesOf(text: string, place: string): Omit<NpyHeader, 'offset'> {
  const descr = /'descr':\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order':\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape':\s*\(([\d\s,]*)\)/.exec(text)?.[1];
  if (/'descr':\s*\[/.test(text)) {
    throw new InputFault(`${place} holds records of several fields; save a plain array of numbers.`);
  }
  if (descr === undefined || order === undefined || shape === undefined) {
    throw new InputFault(
      `${place} has an .npy header that can not be read: ${JSON.stringify(text.trim().slice(0, 80))}.`,
    );
  }
  return {
    descr,
    fortranOrder: order === 'True',
    shape: shape
      .split(',')
      .filter((part) => part.trim() !== '')
      .map(Number),
  };
}
