import { expect, test } from 'vitest';
import { anchorElement, anchorWords } from './anchor-words';

const layer = { kind: 'LAYER', layer: 'conv2' } as const;
const order = { kind: 'ORDER', layer: 'conv2', order: 3, type: 'BOTH' } as const;
const interaction = {
  kind: 'INTERACTION',
  layer: 'conv2',
  type: 'OR',
  sampleIndex: 7,
  players: [0, 4],
} as const;

test('anchorWords(anchor) says what is marked', () => {
  expect(anchorWords(layer)).toBe('layer conv2');
  expect(anchorWords(order)).toBe('order 3 of conv2, AND and OR');
  expect(anchorWords({ ...interaction, players: [0, 4] })).toBe('OR {0, 4} at conv2, sample 7');
});

test('anchorElement(anchor) is where it stands', () => {
  expect(anchorElement(layer)).toBe('layer-conv2');
  expect(anchorElement(order)).toBe('cell');
});
