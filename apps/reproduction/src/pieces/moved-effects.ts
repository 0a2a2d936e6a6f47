import {
  type Effects,
  harsanyi,
  mergeOrderOne,
  orTransform,
  shiftedValues,
} from '@strata/interaction-engine';

/**
 * The effects of a game that moved from `before` to `after` while γ and δ of its split are kept: both halves of v move
 * alike, so I_and moves by the AND transform of ½Δv and I_or by its OR transform. Linear in Δv.
 *
 * Source: method §4, the cheaper variant of stability.
 */
export function movedEffects(effects: Effects, before: Float64Array, after: Float64Array): Effects {
  const half = shiftedValues(after.map((value, mask) => (value - before[mask]) / 2));
  const [and, or] = [harsanyi(half), orTransform(half)];
  return mergeOrderOne({
    and: effects.and.map((effect, mask) => effect + and[mask]),
    or: effects.or.map((effect, mask) => effect + or[mask]),
  });
}
