import { expect, test } from 'vitest';
import { type DataSet, inputAt, inputSize } from './data-set.ts';
import { dataSets, loadDataSet } from './data-sets.ts';
import { endBoards, wins } from './tic-tac-toe.ts';

const keys = Object.keys(dataSets);

test.each([
  ['mnist', 8000, 2000],
  ['tic-tac-toe', 766, 192],
  ['breast-cancer', 399, 170],
])('loadDataSet(%s) has %i training and %i held-out samples', async (key, training, heldOut) => {
  const dataSet = await loadDataSet(key);
  expect([dataSet.training.count, dataSet.heldOut.count]).toEqual([training, heldOut]);
});

test.each(keys)(
  'loadDataSet(%s) is whole: inputs, labels and what is displayed belong together',
  async (key) => {
    const dataSet = await loadDataSet(key);
    for (const part of [dataSet.training, dataSet.heldOut]) {
      expect(part.inputs.length).toBe(part.count * inputSize(dataSet.shape));
      expect(part.inputs.every(Number.isFinite)).toBe(true);
      expect(part.labels.every((label) => dataSet.classNames[label] !== undefined)).toBe(true);
      expect(part.display.every((texts) => texts.length === dataSet.attributes.length)).toBe(true);
    }
  },
);

test.each(keys)('loadDataSet(%s): read again, it has the same hash', async (key) => {
  const again: DataSet = dataSets[key as keyof typeof dataSets]();
  expect(again.hash).toBe((await loadDataSet(key)).hash);
  expect(again.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('loadDataSet("minst") asks whether mnist was meant', async () => {
  await expect(loadDataSet('minst')).rejects.toThrow('Did you mean "mnist"?');
});

test('endBoards() are UCI’s 958, 626 of them won by x', () => {
  const boards = endBoards();
  expect(boards.length).toBe(958);
  expect(boards.filter((board) => wins(board, 'x')).length).toBe(626);
});

test('ticTacToe() shows each cell as it is coded', async () => {
  const { heldOut, attributes } = await loadDataSet('tic-tac-toe');
  const input = inputAt(heldOut, 7);
  const read = attributes.map(
    ({ inputs }) => ['x', 'o', 'blank'][inputs.findIndex((index) => input[index] === 1)],
  );
  expect(read).toEqual(heldOut.display[7]);
});

test('breastCancer() is standardised over its training part, and shows what was measured', async () => {
  const { training, heldOut } = await loadDataSet('breast-cancer');
  const column = training.inputs.filter((_, index) => index % 30 === 3);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const variance = column.reduce((sum, value) => sum + value ** 2, 0) / column.length - mean ** 2;
  expect(mean).toBeCloseTo(0, 6);
  expect(variance).toBeCloseTo(1, 5);
  expect(heldOut.display[0][0]).toMatch(/^[\d.]+ ± [\d.]+, worst [\d.]+$/);
});
