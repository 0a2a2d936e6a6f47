import { expect, it } from 'vitest';
import { boxesOf } from './player-boxes.ts';

it('boxesOf covers a rectangle with one box', () => {
  expect(boxesOf([5, 6, 9, 10], [4, 4, 1])).toEqual([{ x: 1, y: 1, width: 2, height: 2 }]);
});

it('boxesOf counts the channels of a pixel once', () => {
  expect(boxesOf([3, 4, 5, 6, 7, 8], [2, 3, 3])).toEqual([{ x: 1, y: 0, width: 2, height: 1 }]);
});

it('boxesOf covers any other shape exactly, without overlap', () => {
  const pixels = [0, 2, 4, 5, 6, 13];
  const boxes = boxesOf(pixels, [4, 4, 1]);
  const covered = boxes.flatMap(({ x, y, width, height }) =>
    Array.from({ length: width * height }, (_, i) => (y + Math.floor(i / width)) * 4 + x + (i % width)),
  );
  expect(covered.sort((a, b) => a - b)).toEqual(pixels);
});

it('boxesOf has none for a table', () => {
  expect(boxesOf([0, 1], [4])).toEqual([]);
});
