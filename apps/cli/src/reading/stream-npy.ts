import { InputFault } from '../fault.ts';
import { type NpyHeader, npyHeader } from './npy-header.ts';

/** What becomes of the values: `size` bytes each, handed over in whole elements. */
export interface NpySink {
  size: number;
  write(bytes: Buffer): void;
}

/**
 * Reads one array as it comes: its header first, then its bytes to the sink that the header chooses.
 *
 * @throws InputFault when the array ends early or goes on after its last value.
 */
export async function streamNpy(
  chunks: AsyncIterable<Buffer>,
  place: string,
  sinkOf: (header: NpyHeader) => NpySink,
): Promise<NpyHeader> {
  let header: NpyHeader | undefined;
  let sink: NpySink | undefined;
  let waiting: Buffer = Buffer.alloc(0);
  let received = 0;
  for await (const chunk of chunks) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    if (!header || !sink) {
      header = npyHeader(waiting, place);
      if (!header) continue;
      sink = sinkOf(header);
      waiting = waiting.subarray(header.offset);
    }
    const whole = waiting.length - (waiting.length % sink.size);
    sink.write(waiting.subarray(0, whole));
    received += whole;
    waiting = waiting.subarray(whole);
  }
  if (!header || !sink) throw new InputFault(`${place} is cut off within its .npy header.`);
  checkLength(place, header, sink.size, received + waiting.length);
  return header;
}

/** The bytes that follow the header are those of its shape, no fewer and no more. */
export function checkLength(place: string, { shape }: NpyHeader, size: number, actual: number): void {
  const expected = size * shape.reduce((product, length) => product * length, 1);
  if (actual === expected) return;
  const problem = actual < expected ? 'is cut off' : 'goes on after its end';
  throw new InputFault(
    `${place} ${problem}: its shape (${shape.join(', ')}) takes ${expected} bytes, but ${actual} follow the header.`,
  );
}
