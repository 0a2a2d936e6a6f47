import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance } from './did-you-mean.ts';

describe('editDistance', () => {
  it('editDistance(a, b) counts letters added, taken away and changed', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3); // the textbook's
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', 'abc')).toBe(0);
  });
});

describe('didYouMean', () => {
  it('didYouMean(word, known) names the nearest, and nothing where none is near', () => {
    expect(didYouMean('--kapa', ['--all', '--kappa'])).toBe(' Did you mean "--kappa"?');
    expect(didYouMean('--zebra', ['--all', '--kappa'])).toBe('');
  });
});
