import { binomial } from '../sets/binomial.ts';
import { type Rotation, rotateForward, rotateInverse } from './isotypic-rotation.ts';

/**
 * The isotypic transform of 2ⁿ values: an orthogonal change of basis in which every linear map that treats all players
 * alike, (Lf)(T) = Σ_S l(|S|, |T|, |S∩T|)·f(S), falls apart into blocks of at most n+1 rows.
 *
 * Values on subsets are (ℝ²)^⊗ⁿ. Under permutations of the players this is a sum of blocks of size d = n+1, n−1, …, each
 * occurring C(n,k) − C(n,k−1) times, k = (n+1−d)/2. The basis is built one player after another with the
 * Clebsch–Gordan rotations of d ⊗ 2 = (d+1) ⊕ (d−1), so the transform costs O(n·2ⁿ) and needs no matrix.
 * Entry i of a block lives on subsets of order i + k.
 *
 * Source: Bacon, Chuang and Harrow, quant-ph/0407082 (the Schur transform); Schrijver, IEEE Trans. Inf. Theory 51 (2005).
 */

/** All copies of the block of size d: entry i of copy c is found at `offset + i·copies + c`. */
export interface IsotypicBlock {
  dimension: number;
  copies: number;
  /** The order of the subsets on which entry 0 lives. */
  lowestOrder: number;
  offset: number;
}

export interface IsotypicPlan {
  playerCount: number;
  stages: readonly (readonly Rotation[])[];
  blocks: readonly IsotypicBlock[];
}

/** What the transform of n players needs to know; made once, used often. @example isotypicPlan(2).blocks.length // 2 */
export function isotypicPlan(playerCount: number): IsotypicPlan {
  const stages: Rotation[][] = [];
  for (let k = 0; k < playerCount; k++) stages.push(rotationsOf(playerCount, k));
  return { playerCount, stages, blocks: blocksAfter(playerCount, playerCount) };
}

/** Forward transform. Reads `values`, and uses both as scratch; returns the one of the two that holds the result. */
export function isotypicForward(
  plan: IsotypicPlan,
  values: Float64Array,
  scratch: Float64Array,
): Float64Array {
  let from = values;
  let to = scratch;
  for (const stage of plan.stages) {
    for (const rotation of stage) rotateForward(rotation, from, to);
    [from, to] = [to, from];
  }
  return from;
}

/** The inverse (and transposed) transform, in the same manner. */
export function isotypicInverse(
  plan: IsotypicPlan,
  values: Float64Array,
  scratch: Float64Array,
): Float64Array {
  let from = values;
  let to = scratch;
  for (let k = plan.stages.length - 1; k >= 0; k--) {
    for (const rotation of plan.stages[k]) rotateInverse(rotation, from, to);
    [from, to] = [to, from];
  }
  return from;
}

/** The blocks once k of the n players are coupled; the others stand as 2^(n−k) innermost values. */
function blocksAfter(playerCount: number, k: number): IsotypicBlock[] {
  const blocks: IsotypicBlock[] = [];
  let offset = 0;
  for (let lowestOrder = 0; 2 * lowestOrder <= k; lowestOrder++) {
    const dimension = k + 1 - 2 * lowestOrder;
    const copies = (binomial(k, lowestOrder) - binomial(k, lowestOrder - 1)) | 0;
    blocks.push({ dimension, copies, lowestOrder, offset });
    offset += (dimension * copies) << (playerCount - k);
  }
  return blocks;
}

/** d ⊗ 2 → (d+1) ⊕ (d−1) for every block; the copies that come from above stand before those from below. */
function rotationsOf(playerCount: number, k: number): Rotation[] {
  const runLength = 1 << (playerCount - k - 1);
  const targets = new Map(blocksAfter(playerCount, k + 1).map((block) => [block.dimension, block]));
  return blocksAfter(playerCount, k).flatMap(({ dimension: d, copies, offset }) => {
    const source = (i: number, bit: number) => offset + i * copies * 2 * runLength + bit * runLength;
    const target = (size: number, i: number, firstCopy: number) => {
      const block = targets.get(size);
      return block ? block.offset + (i * block.copies + firstCopy) * runLength : -1;
    };
    // Copies of d+1 made from d stand first, copies of d−1 made from d stand behind those made from d−2.
    const skipped = (targets.get(d - 1)?.copies ?? copies) - copies;
    return Array.from({ length: d + 1 }, (_, i) => ({
      a: i < d ? source(i, 0) : -1,
      b: i > 0 ? source(i - 1, 1) : -1,
      p: target(d + 1, i, 0),
      m: i > 0 && i < d ? target(d - 1, i - 1, skipped) : -1,
      cos: Math.sqrt((d - i) / d),
      sin: Math.sqrt(i / d),
      runs: copies,
      runLength,
    }));
  });
}
