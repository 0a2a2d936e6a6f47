import type { Row } from './data-set.ts';

/** Both parts with every column at mean 0 and deviation 1 over the training part; constant columns are only shifted. */
export function standardise(training: readonly Row[], heldOut: readonly Row[]): [Row[], Row[]] {
  const columns = training[0].input.length;
  const scales = Array.from({ length: columns }, (_, column) =>
    scaleOf(training.map((row) => row.input[column])),
  );
  const scaled = (row: Row) => ({
    ...row,
    input: scales.map(({ mean, deviation }, column) => (row.input[column] - mean) / deviation),
  });
  return [training.map(scaled), heldOut.map(scaled)];
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
