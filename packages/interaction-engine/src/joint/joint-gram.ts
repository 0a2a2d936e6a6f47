import { invertSymmetric, matchingGram } from '../interactions/matching-gram.ts';
import type { IsotypicBlock, IsotypicPlan } from '../transforms/isotypic.ts';

/** Z·Zᵀ and O·Oᵀ on the subsets T ≠ ∅, in the blocks of `matchingGram`. */
export interface PairGram {
  and: Float64Array[];
  or: Float64Array[];
}

export function pairGram(plan: IsotypicPlan): PairGram {
  return {
    and: matchingGram(plan, { types: 'AND', endpoints: 'PINNED' }),
    or: matchingGram(plan, { types: 'OR', endpoints: 'PINNED' }),
  };
}

/**
 * The inverse, block by block, of the matrix that couples the two equations of a network, where networks differ:
 *
 *     effectStep·(Z·Zᵀ ⊕ O·Oᵀ) + ¼·deltaStep·(1 1; 1 1) + gammaStep·(1 −1; −1 1)
 *
 * δ has no part at N. Rows of the two equations take turns: row 2r is u's, row 2r+1 is w's.
 */
export function pairInverse(
  plan: IsotypicPlan,
  gram: PairGram,
  { effectStep, deltaStep, gammaStep }: { effectStep: number; deltaStep: number; gammaStep: number },
): Float64Array[] {
  return plan.blocks.map(({ dimension, lowestOrder }, index) => {
    const size = 2 * dimension;
    const matrix = new Float64Array(size * size);
    for (let row = 0; row < dimension; row++) {
      for (let column = 0; column < dimension; column++) {
        const entry = row * dimension + column;
        matrix[2 * row * size + 2 * column] = effectStep * gram.and[index][entry];
        matrix[(2 * row + 1) * size + 2 * column + 1] = effectStep * gram.or[index][entry];
      }
      const shared = row + lowestOrder < plan.playerCount ? deltaStep / 4 : 0;
      matrix[2 * row * size + 2 * row] += shared + gammaStep;
      matrix[(2 * row + 1) * size + 2 * row + 1] += shared + gammaStep;
      matrix[2 * row * size + 2 * row + 1] += shared - gammaStep;
      matrix[(2 * row + 1) * size + 2 * row] += shared - gammaStep;
    }
    invertSymmetric(matrix, size, lowestOrder === 0 ? 2 : 0);
    return matrix;
  });
}

/** (u, w) ← matrices·(u, w), values in the isotypic basis; the results are added to nothing. */
export function applyPairBlocks(
  blocks: readonly IsotypicBlock[],
  matrices: readonly Float64Array[],
  from: readonly [Float64Array, Float64Array],
  to: readonly [Float64Array, Float64Array],
): void {
  to[0].fill(0);
  to[1].fill(0);
  blocks.forEach(({ dimension, copies, offset }, index) => {
    const matrix = matrices[index];
    const size = 2 * dimension;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const factor = matrix[row * size + column];
        if (factor === 0) continue;
        const source = offset + (column >> 1) * copies;
        addRun(factor, from[column & 1], source, to[row & 1], offset + (row >> 1) * copies, copies);
      }
    }
  });
}

function addRun(
  factor: number,
  from: Float64Array,
  source: number,
  to: Float64Array,
  target: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) to[target + i] += factor * from[source + i];
}
