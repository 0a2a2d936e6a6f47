/**
 * The penalty of one row, the effects x_1 … x_m of one type and one S in m networks: f(x) = (1−α)·max_i |x_i| + α·Σ_i |x_i|.
 * It is a norm. Its dual norm bounds the duals: Σ_i max(0, |y_i| − α) ≤ 1 − α says the same as `gaugeOfRow(y) ≤ 1`.
 *
 * Source: arXiv 2401.16318, equation 8.
 */

/** Σ_S f(x(S)) over S ≠ ∅. @example jointPenalty([Float64Array.of(0, 3), Float64Array.of(0, -1)], 0.1) // 3.1 */
export function jointPenalty(rows: readonly Float64Array[], alpha: number): number {
  let total = 0;
  for (let mask = 1; mask < rows[0].length; mask++) {
    let largest = 0;
    let sum = 0;
    for (const row of rows) {
      const size = Math.abs(row[mask]);
      sum += size;
      if (size > largest) largest = size;
    }
    total += (1 - alpha) * largest + alpha * sum;
  }
  return total;
}

/**
 * The proximal map of step·f at every S ≠ ∅, 0 at ∅: a soft threshold of step·α, then what is largest is cut to a level c
 * such that the cuts sum to step·(1−α). The two may follow each other because the groups are nested (Jenatton et al., JMLR 12, 2011).
 */
export function thresholdTogether(
  points: readonly Float64Array[],
  copies: readonly Float64Array[],
  step: number,
  alpha: number,
): void {
  const own = step * alpha;
  const common = step * (1 - alpha);
  for (let mask = 1; mask < points[0].length; mask++) {
    let sum = 0;
    for (let i = 0; i < points.length; i++) {
      const s = points[i][mask];
      const soft = s - 0.5 * (Math.abs(s + own) - Math.abs(s - own));
      copies[i][mask] = soft;
      sum += Math.abs(soft);
    }
    const level = sum > common ? cutLevel(copies, mask, sum, common) : 0;
    for (const copy of copies)
      copy[mask] = 0.5 * (Math.abs(copy[mask] + level) - Math.abs(copy[mask] - level));
  }
}

/** c with Σ_i max(0, |x_i| − c) = common: Michelot's rounds, each of which leaves out what is not above the last c. */
function cutLevel(rows: readonly Float64Array[], mask: number, sum: number, common: number): number {
  let level = (sum - common) / rows.length;
  for (let count = rows.length; ; ) {
    let above = 0;
    let aboveSum = 0;
    for (const row of rows) {
      const size = Math.abs(row[mask]);
      if (size <= level) continue;
      above++;
      aboveSum += size;
    }
    // rounding may bring one back that ties with the level: the rounds only ever leave out
    if (above >= count || above === 0) return level;
    count = above;
    level = (aboveSum - common) / above;
  }
}

/** The largest dual norm over S ≠ ∅: max_k (the k largest |y_i| summed)/(1 + (k−1)·α). */
export function largestGauge(rows: readonly Float64Array[], alpha: number): number {
  const sizes = new Float64Array(rows.length);
  let largest = 0;
  for (let mask = 1; mask < rows[0].length; mask++) {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) {
      sizes[i] = Math.abs(rows[i][mask]);
      sum += sizes[i];
    }
    // no row is larger than its sum, and most are far from the largest
    if (sum > largest) largest = Math.max(largest, gaugeOfRow(sizes, alpha));
  }
  return largest;
}

/** The dual norm of one row of absolute values, which it sorts. @example gaugeOfRow(Float64Array.of(1, 0.65), 0.1) // 1.5 */
export function gaugeOfRow(sizes: Float64Array, alpha: number): number {
  sizes.sort();
  let sum = 0;
  let gauge = 0;
  for (let k = 1; k <= sizes.length; k++) {
    sum += sizes[sizes.length - k];
    gauge = Math.max(gauge, sum / (1 + (k - 1) * alpha));
  }
  return gauge;
}
