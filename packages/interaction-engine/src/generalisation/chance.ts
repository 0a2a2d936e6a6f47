/**
 * What overlap two random sets have that are drawn independently from the same C candidates, a and b of them:
 * |A ∩ B| is hypergeometric with mean a·b/C.
 */

/** E|A ∩ B| = a·b/C. @example chanceIntersection(5, 4, 20) // 1 */
export function chanceIntersection(a: number, b: number, candidates: number): number {
  checkSizes(a, b, candidates);
  return candidates === 0 ? 0 : (a * b) / candidates;
}

/**
 * E(|A ∩ B| / |A ∪ B|), exactly: Σ_k P(k)·k/(a + b − k). Null where both sets are empty.
 *
 * @throws RangeError when a size is not a whole number from 0 to the number of candidates.
 * @example chanceIoU(1, 1, 4) // 0.25
 */
export function chanceIoU(a: number, b: number, candidates: number): number | null {
  checkSizes(a, b, candidates);
  if (a + b === 0) return null;
  const [small, large] = a <= b ? [a, b] : [b, a];
  let expected = 0;
  for (let k = Math.max(0, small + large - candidates); k <= small; k++) {
    const logChance =
      logBinomial(large, k) + logBinomial(candidates - large, small - k) - logBinomial(candidates, small);
    expected += (Math.exp(logChance) * k) / (a + b - k);
  }
  return expected;
}

/** log C(n, k). */
function logBinomial(n: number, k: number): number {
  const shorter = Math.min(k, n - k);
  let sum = 0;
  for (let i = 1; i <= shorter; i++) sum += Math.log((n - shorter + i) / i);
  return sum;
}

function checkSizes(a: number, b: number, candidates: number): void {
  for (const size of [a, b]) {
    if (Number.isInteger(size) && size >= 0 && size <= candidates) continue;
    throw new RangeError(`A set drawn from ${candidates} candidates cannot have ${size} members.`);
  }
}
