import { binomial, type IsotypicBlock, type IsotypicPlan } from '../transforms/isotypic.ts';

/**
 * Weights by order, n+1 numbers each: how freely an AND effect, an OR effect and δ may move in one step of the solver.
 * A weight of 0 pins the variable.
 */
export interface Freedoms {
  and: Float64Array;
  or: Float64Array;
  delta: Float64Array;
}

/**
 * The inverse of G = Z·W_and·Zᵀ + O·W_or·Oᵀ + W_delta on the subsets T ≠ ∅, where Z is the zeta transform, O that of OR
 * effects, and W hold weights by order. G treats all players alike, so the isotypic basis leaves one small symmetric
 * matrix for each block size; they are inverted as they stand. Row-major, one for each block of the plan; the row of ∅ is 0.
 */
export function inverseMatchingGram(plan: IsotypicPlan, freedoms: Freedoms): Float64Array[] {
  return plan.blocks.map((block) => {
    const gram = gramOf(plan.playerCount, block, freedoms);
    return invertSymmetric(gram, block.dimension, block.lowestOrder === 0 ? 1 : 0);
  });
}

/** (block-diagonal matrix)·values in the isotypic basis. */
export function applyBlocks(
  blocks: readonly IsotypicBlock[],
  matrices: readonly Float64Array[],
  values: Float64Array,
  result: Float64Array,
): void {
  result.fill(0);
  blocks.forEach(({ dimension, copies, offset }, index) => {
    const matrix = matrices[index];
    for (let row = 0; row < dimension; row++) {
      for (let column = 0; column < dimension; column++) {
        const factor = matrix[row * dimension + column];
        if (factor !== 0)
          addRun(factor, values, offset + column * copies, result, offset + row * copies, copies);
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
) {
  for (let i = 0; i < length; i++) to[target + i] += factor * from[source + i];
}

function gramOf(
  playerCount: number,
  { dimension, lowestOrder }: IsotypicBlock,
  freedoms: Freedoms,
): Float64Array {
  const gram = new Float64Array(dimension * dimension);
  for (let row = 0; row < dimension; row++) {
    gram[row * dimension + row] = freedoms.delta[row + lowestOrder];
    for (let column = 0; column < dimension; column++) {
      for (let i = 0; i < dimension; i++) {
        const and = zetaEntry(dimension, row, i) * zetaEntry(dimension, column, i);
        const or = orEntry(playerCount, dimension, row, i) * orEntry(playerCount, dimension, column, i);
        gram[row * dimension + column] +=
          freedoms.and[i + lowestOrder] * and + freedoms.or[i + lowestOrder] * or;
      }
    }
  }
  return gram;
}

/** The zeta transform within a block of size D+1: C(r,c)·√(C(D,r)/C(D,c)). */
function zetaEntry(dimension: number, row: number, column: number): number {
  const d = dimension - 1;
  return binomial(row, column) * Math.sqrt(binomial(d, row) / binomial(d, column));
}

/** The OR map within a block, up to a sign that cancels in G: the all-ones matrix lives in the largest block alone. */
function orEntry(playerCount: number, dimension: number, row: number, column: number): number {
  const d = dimension - 1;
  const meets = (d === playerCount ? binomial(d, column) : 0) - binomial(d - row, column);
  return meets * Math.sqrt(binomial(d, row) / binomial(d, column));
}

/** The inverse of a symmetric positive definite matrix by Gauss–Jordan, leaving out the rows before `first`. */
function invertSymmetric(matrix: Float64Array, size: number, first: number): Float64Array {
  const inverse = matrix.slice();
  for (let i = 0; i < first; i++) {
    for (let j = 0; j < size; j++) inverse[i * size + j] = inverse[j * size + i] = 0;
  }
  for (let pivot = first; pivot < size; pivot++) sweep(inverse, size, pivot, first);
  return inverse;
}

function sweep(matrix: Float64Array, size: number, pivot: number, first: number): void {
  const scale = 1 / matrix[pivot * size + pivot];
  matrix[pivot * size + pivot] = 1;
  for (let j = first; j < size; j++) matrix[pivot * size + j] *= scale;
  for (let i = first; i < size; i++) {
    if (i === pivot) continue;
    const factor = matrix[i * size + pivot];
    matrix[i * size + pivot] = 0;
    for (let j = first; j < size; j++) matrix[i * size + j] -= factor * matrix[pivot * size + j];
  }
}
