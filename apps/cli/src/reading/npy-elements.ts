import { InputFault } from '../fault.ts';

/** How one type of NumPy's is read: its size in bytes, and many of them as float64. */
export interface NpyElements {
  size: number;
  decode(bytes: Uint8Array): Float64Array;
}

type Reader = (view: DataView, position: number, little: boolean) => number;

const readers: Record<string, [size: number, read: Reader]> = {
  f8: [8, (view, position, little) => view.getFloat64(position, little)],
  f4: [4, (view, position, little) => view.getFloat32(position, little)],
  i1: [1, (view, position) => view.getInt8(position)],
  i2: [2, (view, position, little) => view.getInt16(position, little)],
  i4: [4, (view, position, little) => view.getInt32(position, little)],
  i8: [8, (view, position, little) => Number(view.getBigInt64(position, little))],
  u1: [1, (view, position) => view.getUint8(position)],
  u2: [2, (view, position, little) => view.getUint16(position, little)],
  u4: [4, (view, position, little) => view.getUint32(position, little)],
  u8: [8, (view, position, little) => Number(view.getBigUint64(position, little))],
};

/**
 * The elements of a type such as '<f8', '>f4' or '|i1'.
 *
 * @throws InputFault for other types, naming what would be read.
 */
export function npyElements(descr: string, place: string): NpyElements {
  const [size, read] = readers[descr.slice(1)] ?? [];
  if (size === undefined || read === undefined || !'<>|='.includes(descr[0])) {
    throw new InputFault(
      `${place} holds values of type '${descr}'${known(descr)}; float64, float32 and integers are read.`,
    );
  }
  const little = descr[0] !== '>';
  return {
    size,
    decode(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const values = new Float64Array(Math.floor(bytes.length / size));
      for (let i = 0; i < values.length; i++) values[i] = read(view, i * size, little);
      return values;
    },
  };
}

function known(descr: string): string {
  const names: Record<string, string> = {
    c: 'complex numbers',
    O: 'Python objects',
    U: 'strings',
    S: 'bytes',
    b: 'truth values',
    M: 'dates',
    m: 'durations',
    f: descr.endsWith('f2') ? 'float16' : 'long floats',
  };
  return descr[1] in names ? ` (${names[descr[1]]})` : '';
}
