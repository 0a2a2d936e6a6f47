import { createHash } from 'node:crypto';
import { randomSource, shuffled } from '../random.ts';

export type InputKind = 'IMAGE' | 'TABLE';

/** Inputs, row by row, with their labels; `display` holds what a person reads for each attribute of a table. */
export interface Labelled {
  count: number;
  inputs: Float32Array;
  labels: Int32Array;
  display: string[][];
}

/** A column as a person knows it, and the positions of its entries in the network's input. */
export interface Attribute {
  name: string;
  inputs: number[];
}

export interface DataSet {
  key: string;
  name: string;
  description: string;
  licence: string;
  source: string;
  kind: InputKind;
  /** [height, width, channels] of an image, [entries] of a table's row. */
  shape: number[];
  classNames: string[];
  /** Empty for images. */
  attributes: Attribute[];
  training: Labelled;
  heldOut: Labelled;
  /** SHA-256 over all inputs and labels, training part first. */
  hash: string;
}

/** One row before it is split off into a part. */
export interface Row {
  input: ArrayLike<number>;
  label: number;
  display: string[];
}

/** Rows in a seeded order: the first `trainingCount` to learn from, the rest held out. */
export function split(rows: readonly Row[], trainingCount: number, seed: number): [Row[], Row[]] {
  const order = Array.from(shuffled(rows.length, randomSource(seed)), (index) => rows[index]);
  return [order.slice(0, trainingCount), order.slice(trainingCount)];
}

export function labelled(rows: readonly Row[]): Labelled {
  const size = rows[0]?.input.length ?? 0;
  const inputs = new Float32Array(rows.length * size);
  rows.forEach((row, index) => {
    inputs.set(row.input, index * size);
  });
  const labels = Int32Array.from(rows, (row) => row.label);
  return { count: rows.length, inputs, labels, display: rows.map((row) => row.display) };
}

/** A data set with its hash. */
export function sealed<Parts extends Pick<DataSet, 'training' | 'heldOut'>>(
  parts: Parts,
): Parts & { hash: string } {
  const hash = createHash('sha256');
  for (const part of [parts.training, parts.heldOut]) hash.update(part.inputs).update(part.labels);
  return { ...parts, hash: hash.digest('hex') };
}

/** How many numbers one input holds. */
export function inputSize(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** One input of a part, as its own copy. */
export function inputAt(part: Labelled, index: number): Float32Array {
  const size = part.inputs.length / part.count;
  return part.inputs.slice(index * size, (index + 1) * size);
}
