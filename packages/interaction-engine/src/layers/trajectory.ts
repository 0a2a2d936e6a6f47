import type { Effects, InteractionType } from '../interactions/and-or.ts';

/**
 * One interaction followed through the layers: I^(l)(S) for each layer, in the order given. All layers share the players,
 * so it is the same S everywhere.
 *
 * @throws RangeError when a layer has no such subset.
 * @example trajectory([first, second], 'AND', 0b11) // [0.2, 1.4]
 */
export function trajectory(
  effectsByLayer: readonly Effects[],
  type: InteractionType,
  mask: number,
): number[] {
  return effectsByLayer.map(({ and, or }) => {
    if (!Number.isInteger(mask) || mask < 1 || mask >= and.length) {
      throw new RangeError(`A mask lies in 1…${and.length - 1} here, but ${mask} was given.`);
    }
    return (type === 'AND' ? and : or)[mask];
  });
}
