/** The games of a file: samples × layers × 2ⁿ values, read one game at a time. */
export interface Games {
  file: string;
  /** The file has an axis of samples, be it of length one. */
  hasSamples: boolean;
  sampleCount: number;
  playerCount: number;
  layerNames: string[];
  playerNames?: string[];
  /** A new array of 2ⁿ values, straight from the disk. */
  read(sample: number, layer: number): Float64Array;
  /** Where a value stands, as its author would index it: `array "conv1"[2, 17]`. */
  place(sample: number, layer: number, mask: number): string;
  close(): void;
}

/** An array's name and a position in it, in the words of every message. */
export function placeOf(name: string | undefined, index: readonly number[]): string {
  const array = name === undefined ? 'the array' : `array "${name}"`;
  return index.length === 0 ? array : `${array} at [${index.join(', ')}]`;
}
