import type { Spool } from './spool.ts';

/** Values that are held in memory at once while an array is turned: 32 MB. */
const budget = 1 << 22;
const stride = 1 << 16;

/**
 * Turns an array of two or three axes from Fortran's order (first index fastest) to C's (last fastest), so that the
 * values of a game lie together. As many games as fit into memory are gathered in one pass over the array.
 */
export function appendRows(scattered: Spool, shape: readonly number[], rows: Spool, held = budget): void {
  const length = shape[shape.length - 1];
  const rowCount = shape.slice(0, -1).reduce((product, size) => product * size, 1);
  const perPass = Math.max(1, Math.floor(held / length));
  for (let first = 0; first < rowCount; first += perPass) {
    rows.append(gather(scattered, shape, first, Math.min(perPass, rowCount - first)));
  }
}

function gather(scattered: Spool, shape: readonly number[], first: number, count: number): Float64Array {
  const length = shape[shape.length - 1];
  const rowCount = scattered.length / length;
  const gathered = new Float64Array(count * length);
  for (let start = 0; start < scattered.length; start += stride) {
    const values = scattered.read(start, Math.min(stride, scattered.length - start));
    for (let i = 0; i < values.length; i++) {
      const position = start + i;
      const row = rowOf(position % rowCount, shape) - first;
      if (row >= 0 && row < count) gathered[row * length + Math.floor(position / rowCount)] = values[i];
    }
  }
  return gathered;
}

/** The number in C's order of the row that has this number in Fortran's. */
function rowOf(scatteredRow: number, shape: readonly number[]): number {
  if (shape.length === 2) return scatteredRow;
  const [samples, layers] = shape;
  return (scatteredRow % samples) * layers + Math.floor(scatteredRow / samples);
}
