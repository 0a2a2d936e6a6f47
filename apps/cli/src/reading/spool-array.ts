import { appendRows } from './append-rows.ts';
import { npyElements } from './npy-elements.ts';
import type { NpyHeader } from './npy-header.ts';
import { Spool } from './spool.ts';
import { streamNpy } from './stream-npy.ts';
import { checkShape, type StoredArray } from './table-of-arrays.ts';

/** Takes an array in .npy format from a stream to the spool, with the values of a game side by side. */
export async function spoolArray(
  chunks: AsyncIterable<Buffer>,
  file: string,
  place: string,
  name: string | undefined,
  spool: Spool,
): Promise<StoredArray> {
  const start = spool.length;
  const scattered = new Spool();
  try {
    const header = await streamNpy(chunks, place, (found) => {
      const elements = npyElements(found.descr, place);
      checkShape(file, { name, shape: found.shape });
      const goal = isScattered(found) ? scattered : spool;
      return { size: elements.size, write: (bytes) => goal.append(elements.decode(bytes)) };
    });
    if (isScattered(header)) appendRows(scattered, header.shape, spool);
    return arrayInSpool(spool, start, header.shape, name);
  } finally {
    scattered.close();
  }
}

export function arrayInSpool(
  spool: Spool,
  start: number,
  shape: readonly number[],
  name: string | undefined,
): StoredArray {
  const length = shape[shape.length - 1];
  return { name, shape, row: (index) => spool.read(start + index * length, length) };
}

function isScattered({ fortranOrder, shape }: NpyHeader): boolean {
  return fortranOrder && shape.length > 1;
}
