import { seededRandom, shuffledIndices } from '../random.ts';
import { penalties, type WeightedPattern } from './l1-path.ts';
import type { SampledSubsets } from './sampled-subsets.ts';
import { TriggerTable } from './trigger-table.ts';

/** ∅ and N are subsets of every fit. */
const endpointCount = 2;
const foldCount = 5;
/** With more evaluations than this a fold holds enough to judge by, and only the first two are tried. */
const fewEvaluations = 512;

/** The index of the best penalty, and the error it leaves on subsets that took no part in the fit. */
export function crossValidated(
  subsets: SampledSubsets,
  shifted: Float64Array,
  seed: number,
  fit: (rows: Uint32Array) => WeightedPattern[][],
): { best: number; heldOutError: number; heldOutR2: number | null } {
  const tested = shuffledIndices(shifted.length - endpointCount, seededRandom(seed + 1)).map(
    (row) => row + endpointCount,
  );
  const tries = shifted.length > fewEvaluations ? 2 : foldCount;
  const squares = new Float64Array(penalties.length);
  const truths: number[] = [];
  for (let fold = 0; fold < tries; fold++) {
    const inFold = (index: number) => index % foldCount === fold;
    const held = tested.filter((_, index) => inFold(index));
    const rows = Uint32Array.of(0, 1, ...tested.filter((_, index) => !inFold(index)));
    const table = new TriggerTable(subsets, held);
    const truth = Float64Array.from(held, (row) => shifted[row]);
    truths.push(...truth);
    for (const [index, patterns] of fit(rows).entries()) {
      squares[index] += squaredError(table, patterns, truth);
    }
  }
  const best = squares.indexOf(squares.reduce((a, b) => Math.min(a, b)));
  const spread = spreadOf(truths);
  return {
    best,
    heldOutError: Math.sqrt(squares[best] / truths.length),
    heldOutR2: spread === 0 ? null : 1 - squares[best] / spread,
  };
}

function squaredError(
  table: TriggerTable,
  patterns: readonly WeightedPattern[],
  truth: Float64Array,
): number {
  const error = truth.slice();
  for (const pattern of patterns) {
    const { type, effect } = pattern;
    if (type === 'OR') for (let row = 0; row < error.length; row++) error[row] -= effect;
    for (const row of table.holdsOn(pattern)) error[row] += type === 'OR' ? effect : -effect;
  }
  return error.reduce((sum, value) => sum + value * value, 0);
}

/** Σ (value − mean)². */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
