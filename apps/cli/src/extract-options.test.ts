import { describe, expect, it } from 'vitest';
import { extractOptions } from './extract-options.ts';
import { UsageFault } from './fault.ts';

describe('extractOptions', () => {
  it('extractOptions([FILE]) holds the defaults of the method', () => {
    expect(extractOptions(['game.npy'])).toMatchObject({
      file: 'game.npy',
      split: {
        types: 'BOTH',
        endpoints: 'PINNED',
        kappaFraction: 0.04,
        absoluteKappa: undefined,
        tolerance: 0.001,
      },
      salience: 0.05,
      all: false,
      json: false,
    });
  });

  it('extractOptions(args) reads every option', () => {
    const text =
      '--absolute-kappa 0.5 --tolerance 1e-6 --iterations 7 --or-only --free-endpoints --huber 0.02 --dual --indices --index-order 3 --cores 3 --salience 0.1 --reference next --layer-names a,b --player-names c,d --all --top 3 --json -o out game.npy';
    expect(extractOptions(text.split(' '))).toEqual({
      file: 'game.npy',
      split: {
        ...{ types: 'OR', endpoints: 'FREE', kappaFraction: 0.04, absoluteKappa: 0.5 },
        ...{ tolerance: 1e-6, iterationLimit: 7, huberFraction: 0.02, dual: true, indexOrder: 3 },
      },
      cores: 3,
      ...{ salience: 0.1, reference: 'next', layerNames: ['a', 'b'], playerNames: ['c', 'd'] },
      ...{ all: true, top: 3, json: true, output: 'out' },
    });
  });

  it.each([
    [[], 'takes the file to read'],
    [['game.npy', 'other.npy'], 'takes one file, but 2 were given: game.npy, other.npy.'],
    [['game.npy', '--kapa', '0'], 'has no option --kapa. Did you mean "--kappa"?'],
    [['game.npy', '--and_only'], 'has no option --and_only. Did you mean "--and-only"?'],
    [['game.npy', '-q'], 'has no option -q.'],
    [['game.npy', '--kappa'], "'--kappa <value>' argument missing"],
    [['game.npy', '--kappa', 'much'], '--kappa is a number, but "much" was given.'],
    [['game.npy', '--kappa=-1'], '--kappa is zero or more, but -1 was given.'],
    [['game.npy', '--salience', '5'], '--salience is a fraction, at most 1, but 5 was given.'],
    [['game.npy', '--tolerance', '0'], '--tolerance lies between 0 and 1, but 0 was given.'],
    [['game.npy', '--iterations', '1.5'], '--iterations is a whole number from 1, but 1.5 was given.'],
    [['game.npy', '--and-only', '--or-only'], 'exclude each other'],
    [['game.npy', '--kappa', '0', '--absolute-kappa', '0'], 'exclude each other'],
    [['game.npy', '--dual'], '--dual goes with --json'],
    [['game.npy', '--index-order', '3'], '--index-order goes with --indices.'],
    [['game.npy', '--player-names', 'a,a,b,c'], 'different names with commas'],
  ])('extractOptions(%j) refuses', (args, sentence) => {
    expect(() => extractOptions(args)).toThrow(UsageFault);
    expect(() => extractOptions(args)).toThrow(sentence);
  });
});
