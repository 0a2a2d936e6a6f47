import { binomial } from '../sets/binomial.ts';
import type { IsotypicBlock, IsotypicPlan } from '../transforms/isotypic.ts';
import { type SplitVariant, usesType } from './split-variant.ts';

/** What G depends on. */
type GramVariant = Pick<SplitVariant, 'types' | 'endpoints'>;

/**
 * G = Z·Zᵀ + O·Oᵀ on the subsets T ≠ ∅, where Z is the zeta transform and O the OR map, both without their column S = ∅; a
 * type that the variant does not use is left out. With free endpoints the row ∅ and the constant, Z's column ∅, take part.
 * G treats all players alike, so the isotypic basis leaves one small symmetric matrix for each block size of the plan.
 * Row-major; a row and column that take no part are empty.
 */
export function matchingGram(plan: IsotypicPlan, variant: GramVariant): Float64Array[] {
  return plan.blocks.map((block) => gramOf(plan.playerCount, block, variant));
}

/** The inverse of effectStep·G + deltaStep·1, the identity on the subsets where δ may differ from 0, block by block. */
export function inverseGram(
  plan: IsotypicPlan,
  variant: GramVariant,
  gram: readonly Float64Array[],
  effectStep: number,
  deltaStep: number,
): Float64Array[] {
  const free = variant.endpoints === 'FREE';
  return plan.blocks.map(({ dimension, lowestOrder }, index) => {
    const matrix = gram[index].map((entry) => effectStep * entry);
    for (let row = 0; row < dimension; row++) {
      if (free || row + lowestOrder < plan.playerCount) matrix[row * dimension + row] += deltaStep;
    }
    invertSymmetric(matrix, dimension, free ? 0 : firstRow(lowestOrder));
    return matrix;
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

/** Only the largest block touches ∅, with its first row. */
function firstRow(lowestOrder: number): number {
  return lowestOrder === 0 ? 1 : 0;
}

function gramOf(
  playerCount: number,
  { dimension, lowestOrder }: IsotypicBlock,
  variant: GramVariant,
): Float64Array {
  const gram = new Float64Array(dimension * dimension);
  const first = firstRow(lowestOrder);
  const start = variant.endpoints === 'FREE' ? 0 : first;
  const zetas = entriesOf(dimension, zetaEntry);
  const ors = entriesOf(dimension, (d, row, column) => orEntry(playerCount, d, row, column));
  const product = (entries: Float64Array, row: number, column: number, i: number) =>
    entries[row * dimension + i] * entries[column * dimension + i];
  for (let row = start; row < dimension; row++) {
    for (let column = start; column < dimension; column++) {
      let sum = start < first ? product(zetas, row, column, 0) : 0;
      for (let i = first; i < dimension; i++) {
        if (usesType(variant, 'AND')) sum += product(zetas, row, column, i);
        if (usesType(variant, 'OR')) sum += product(ors, row, column, i);
      }
      gram[row * dimension + column] = sum;
    }
  }
  return gram;
}

function entriesOf(
  dimension: number,
  entry: (d: number, row: number, column: number) => number,
): Float64Array {
  return Float64Array.from({ length: dimension * dimension }, (_, index) =>
    entry(dimension - 1, Math.floor(index / dimension), index % dimension),
  );
}

/** The zeta transform within a block of size d+1: C(r,c)·√(C(d,r)/C(d,c)). */
function zetaEntry(d: number, row: number, column: number): number {
  return binomial(row, column) * Math.sqrt(binomial(d, row) / binomial(d, column));
}

/** The OR map within a block, up to a sign that cancels in G: the all-ones matrix lives in the largest block alone. */
function orEntry(playerCount: number, d: number, row: number, column: number): number {
  const meets = (d === playerCount ? binomial(d, column) : 0) - binomial(d - row, column);
  return meets * Math.sqrt(binomial(d, row) / binomial(d, column));
}

/** Inverts a symmetric positive definite matrix in place by Gauss–Jordan, leaving out the rows before `first`. */
export function invertSymmetric(matrix: Float64Array, size: number, first: number): void {
  for (let i = 0; i < first; i++) {
    for (let j = 0; j < size; j++) {
      matrix[i * size + j] = 0;
      matrix[j * size + i] = 0;
    }
  }
  for (let pivot = first; pivot < size; pivot++) sweep(matrix, size, pivot, first);
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
