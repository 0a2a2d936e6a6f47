import { expect, test } from 'vitest';
import { momentWords, phaseWords } from './moment-words';

const networks = [
  { index: 0, role: 'BASE' },
  { index: 1, role: 'CHECKPOINT' },
] as const;

test('momentWords(moment) says when in the training', () => {
  expect(momentWords({ epoch: 0, network: { index: 1 } }, networks)).toBe('Untrained');
  expect(momentWords({ epoch: 4, network: { index: 1 } }, networks)).toBe('Epoch 4');
  expect(momentWords({ epoch: 12, network: { index: 0 } }, networks)).toBe('Epoch 12, the end');
});

const first = 'The mean order is least at epoch 2: there the first phase ends.';

test.each([
  [
    { boundary: 2, gapOpens: 4, lag: 2 },
    `${first} The gap between losses opens at epoch 4, 2 epochs after that.`,
  ],
  [
    { boundary: 2, gapOpens: 1, lag: -1 },
    `${first} The gap between losses opens at epoch 1, an epoch before that.`,
  ],
  [
    { boundary: 2, gapOpens: 2, lag: 0 },
    `${first} The gap between losses opens at epoch 2, at the same time.`,
  ],
  [{ boundary: 2, gapOpens: null, lag: null }, `${first} The gap between losses does not open.`],
  [{ boundary: null, gapOpens: 4, lag: null }, 'The mean order has no minimum here: nothing is salient.'],
])('phaseWords(%o)', (phases, words) => expect(phaseWords({ gapMinimum: null, ...phases })).toBe(words));
