import { TemporaryFile } from '../temporary-file.ts';

/** float64 values in the order in which they were met, on the disk. */
export class Spool {
  #file = new TemporaryFile();

  /** How many values there are. */
  get length(): number {
    return this.#file.size / 8;
  }

  append(values: Float64Array): void {
    this.#file.append(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  read(start: number, count: number): Float64Array {
    return new Float64Array(this.#file.read(8 * start, 8 * count).buffer);
  }

  close(): void {
    this.#file.close();
  }
}
