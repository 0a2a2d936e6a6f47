/** What is stored with a split is enough to find its bound again, and no other split of the game falls below that bound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftedValues } from '../game.ts';
import { jointLowerBoundOf } from '../joint/joint-certificate.ts';
import { jointPenalty } from '../joint/joint-penalty.ts';
import { sparsifyTogether } from '../joint/sparsify-together.ts';
import { seededRandom } from '../random.ts';
import { moebius } from '../transforms/moebius.ts';
import { orTransform } from '../transforms/or-transform.ts';
import { lowerBoundOf } from './certificate.ts';
import { penalties, penaltyOf } from './penalty.ts';
import { sparsify } from './sparsify.ts';
import { endpointChoices, type SplitVariant, splitTypes } from './split-variant.ts';

/** Numbers far from underflow, or 0. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (Math.abs(value) < 1e-6 ? 0 : value));
const finite = number(-10, 10);
const gamesOf = (count: number) =>
  fc.integer({ min: 1, max: 5 }).chain((n) => {
    const game = fc.array(finite, { minLength: 2 ** n, maxLength: 2 ** n });
    return fc.array(
      game.map((values) => Float64Array.from(values)),
      { minLength: count, maxLength: count },
    );
  });
const anyVariant = fc
  .record({
    types: fc.constantFrom(...splitTypes),
    endpoints: fc.constantFrom(...endpointChoices),
    penalty: fc.constantFrom(...penalties),
    huberWidth: number(0, 5),
  })
  .map((variant) => (variant.penalty === 'L1' ? { ...variant, huberWidth: 0 } : variant));
const throughStorage = (dual: Float64Array) => Float64Array.from(JSON.parse(JSON.stringify([...dual])));

/** The effects of any γ and any δ in its box. */
function anySplit(
  values: Float64Array,
  kappa: number,
  { types, endpoints }: SplitVariant,
  seed: number,
  scale: number,
) {
  const random = seededRandom(seed);
  const whole = values.length - 1;
  const delta = values.map((_, mask) => {
    const boxed = endpoints === 'FREE' || (mask > 0 && mask < whole);
    return boxed ? kappa * (2 * random() - 1) : 0;
  });
  const gamma = values.map(() => scale * (2 * random() - 1));
  const rest = shiftedValues(values).map((value, mask) => value - delta[mask]);
  const [ands, ors] = {
    BOTH: [rest.map((value, t) => value / 2 + gamma[t]), rest.map((value, t) => value / 2 - gamma[t])],
    AND: [rest, new Float64Array(rest.length)],
    OR: [new Float64Array(rest.length), rest],
  }[types];
  return { and: moebius(ands), or: orTransform(ors) };
}

describe('the stored certificate', () => {
  it('lowerBoundOf(v, κ, stored dual, variant) is the bound of sparsify(v, …), and no split costs less', () => {
    fc.assert(
      fc.property(
        gamesOf(1),
        anyVariant,
        number(0, 3),
        fc.nat(),
        finite,
        ([values], variant, kappa, seed, scale) => {
          const split = sparsify(values, { ...variant, kappa, iterationLimit: 200 });
          const again = lowerBoundOf(values, kappa, throughStorage(split.dual), variant);
          expect(split.lowerBound).toBe(Math.min(split.objective, again));
          const other = penaltyOf(anySplit(values, kappa, variant, seed, scale), variant.huberWidth);
          expect(other).toBeGreaterThanOrEqual(again * (1 - 1e-12));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('jointLowerBoundOf(games, terms, stored duals) is the bound of sparsifyTogether(games, …), and no split costs less', () => {
    const three = fc.array(number(0, 3), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        gamesOf(3),
        three,
        three,
        number(0, 1),
        fc.nat(),
        finite,
        (games, kappas, gammaBounds, alpha, seed, scale) => {
          const terms = { kappas, gammaBounds, alpha };
          const joint = sparsifyTogether(games, { ...terms, iterationLimit: 100 });
          const again = jointLowerBoundOf(games, terms, joint.duals.map(throughStorage));
          expect(joint.lowerBound).toBe(Math.min(joint.objective, again));
          // one seed: the same γ in every network
          const others = games.map((game, i) =>
            anySplit(
              game,
              kappas[i],
              { types: 'BOTH', endpoints: 'PINNED', penalty: 'L1', huberWidth: 0 },
              seed,
              scale,
            ),
          );
          const cost =
            jointPenalty(
              others.map(({ and }) => and),
              alpha,
            ) +
            jointPenalty(
              others.map(({ or }) => or),
              alpha,
            );
          expect(cost).toBeGreaterThanOrEqual(again * (1 - 1e-12));
        },
      ),
      { numRuns: 200 },
    );
  });
});
