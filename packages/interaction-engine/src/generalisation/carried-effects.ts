import { shiftedValues } from '../game.ts';
import { type Effects, mergeOrderOne } from '../interactions/and-or.ts';
import { moebius } from '../transforms/moebius.ts';
import { orTransform } from '../transforms/or-transform.ts';

/**
 * The effects of a game beside one that was split, with the γ and δ of that split kept. With Δ = (v′ − v′(∅)) − (v − v(∅)),
 *
 *     I′_and = I_and + moebius(Δ/2),   I′_or = I_or + orTransform(Δ/2),   OR of order 1 moved into AND.
 *
 * Linear in the values, so it needs no solver; the effects add up to v′(N) − v′(∅).
 *
 * Source: a choice of this project, for the stability under noise of arXiv 2409.08712.
 * @throws RangeError when the games are not of equally many players.
 * @example carriedEffects({ and: Float64Array.of(0, 1), or: Float64Array.of(0, 0) }, Float64Array.of(0, 1), Float64Array.of(1, 4)).and // [0, 3]
 */
export function carriedEffects(effects: Effects, values: Float64Array, otherValues: Float64Array): Effects {
  if (otherValues.length !== values.length || effects.and.length !== values.length) {
    throw new RangeError(
      `Effects are carried between games of as many players, but ${values.length} values and ${effects.and.length} effects meet ${otherValues.length} values.`,
    );
  }
  const before = shiftedValues(values);
  const half = shiftedValues(otherValues).map((value, mask) => (value - before[mask]) / 2);
  const moved = mergeOrderOne({ and: moebius(half), or: orTransform(half) });
  return {
    and: effects.and.map((effect, mask) => effect + moved.and[mask]),
    or: effects.or.map((effect, mask) => effect + moved.or[mask]),
  };
}
