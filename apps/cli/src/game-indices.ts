import {
  banzhafInteractions,
  type Effects,
  type IndexValue,
  orderOf,
  shapleyInteractions,
  shapleyValues,
} from '@strata/interaction-engine';

/** What all interactions of a game say of players and of sets of players. */
export interface GameIndices {
  /** By player; they sum to v(N) − v(∅) where endpoints are pinned. */
  shapleyValues: number[];
  /** Of every set of 1 to so many players, by ascending mask. */
  shapleyInteractions: IndexValue[];
  banzhafInteractions: IndexValue[];
}

export function gameIndices(effects: Effects, largestOrder: number): GameIndices {
  return {
    shapleyValues: [...shapleyValues(effects, Math.log2(effects.and.length))],
    shapleyInteractions: upTo(largestOrder, shapleyInteractions(effects)),
    banzhafInteractions: upTo(largestOrder, banzhafInteractions(effects)),
  };
}

function upTo(largestOrder: number, index: Float64Array): IndexValue[] {
  const found: IndexValue[] = [];
  for (let mask = 1; mask < index.length; mask++)
    if (orderOf(mask) <= largestOrder) found.push({ mask, value: index[mask] });
  return found;
}
