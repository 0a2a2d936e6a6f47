import type { TopOverlapRow } from '@strata/interaction-engine';
import type { JointResult, Overlaps } from '../pieces/joint.ts';

/**
 * The share of the top k that two networks and the held-out one have, at equal k: what the two have in common, times the part
 * of it that the third has too. Null where no network was held out.
 */
export function commonToThree({ pair, heldOut }: JointResult): Overlaps | null {
  if (!heldOut) return null;
  const times = (how: keyof Overlaps): TopOverlapRow[] =>
    pair[how].map((row, i) => ({
      ...row,
      overlap: row.overlap === null ? null : row.overlap * (heldOut[how][i].overlap ?? 0),
      chance: row.chance * heldOut[how][i].chance,
    }));
  return { separate: times('separate'), joint: times('joint') };
}
