import { playerCountOf } from '../game.ts';
import { binomial } from '../sets/binomial.ts';
import { orderOf } from '../sets/order.ts';
import { kroneckerPowerInPlace, type Matrix2 } from '../transforms/kronecker.ts';

/**
 * What a network whose parameters are noisy learns of the interactions w* it would converge to:
 *
 *     ŵ = (G + σ²·D)⁻¹ G w*,   G_{TT'} = 2^{−|T∪T'|},   D = diag(2^{|T|}),   T and T' all subsets, ∅ included.
 *
 * G = ⊗g and D = ⊗d are Kronecker powers, g = [[1, ½], [½, ½]] and d = diag(1, 2). One rotation u diagonalises
 * d^{−½}·g·d^{−½}, with eigenvalues λ = (5 ± √17)/8, so no system is solved: in the basis u, ŵ is w* damped by
 * Λ/(Λ + σ²), Λ = λ₊^{n−j}·λ₋^j where j is the order of the basis vector. Exact, O(n·2ⁿ).
 *
 * Source: arXiv 2407.19198, its theorem on the analytic solution under parameter noise.
 */
const eigenvalues = [(5 + Math.sqrt(17)) / 8, (5 - Math.sqrt(17)) / 8] as const;
const angle = Math.atan2(2 * Math.SQRT2, 3) / 2;
const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
const rotation: Matrix2 = [cos, -sin, sin, cos];
const rotationBack: Matrix2 = [cos, sin, -sin, cos];

/**
 * ŵ of one sample, subset by subset: w* and ŵ have length 2ⁿ, in units of the game's values; σ² is in units of 1.
 *
 * @throws RangeError when the length is not 2ⁿ, or σ² is negative or not finite.
 * @example predictedEffects(Float64Array.of(0, 1), 1) // [0.1538…, 0.1923…]
 */
export function predictedEffects(effects: Float64Array, noiseVariance: number): Float64Array {
  checkNoise(noiseVariance);
  const damping = dampingOf(playerCountOf(effects), noiseVariance);
  const values = effects.map((effect, mask) => effect * 2 ** (orderOf(mask) / 2));
  damp(values, damping);
  return values.map((value, mask) => value * 2 ** (-orderOf(mask) / 2));
}

/**
 * The same for sums by order: from sums[m] = Σ_{|T|=m} w*_T, entries 0…n, exactly Σ_{|T|=m} ŵ_T, whatever w* is within an
 * order, since the map treats all players alike. O(n³), with an orthogonal (n+1)×(n+1) matrix.
 *
 * @throws RangeError when there is no order 1, or σ² is negative or not finite.
 * @example predictedSums(Float64Array.of(0, 1), 1) // [0.1538…, 0.1923…]
 */
export function predictedSums(sums: Float64Array, noiseVariance: number): Float64Array {
  checkNoise(noiseVariance);
  const n = sums.length - 1;
  if (n < 1)
    throw new RangeError(`Sums by order have entries 0…n with n ≥ 1, but ${sums.length} were given.`);
  const scale = sums.map((_, order) => Math.sqrt(2 ** order / binomial(n, order)));
  const damping = dampingOf(n, noiseVariance);
  const basis = orderRotation(n);
  const scaled = sums.map((sum, order) => sum * scale[order]);
  const damped = damping.map((factor, j) => {
    return factor * scaled.reduce((total, x, order) => total + basis[order][j] * x, 0);
  });
  return sums.map((_, order) => {
    return damped.reduce((total, x, j) => total + basis[order][j] * x, 0) / scale[order];
  });
}

/**
 * Euclidean norms of the rows of (G + σ²·D)⁻¹ G over all 2ⁿ columns, ∅ included; they depend on |S| alone. Entry m is the norm
 * of a row of order m. These are the norms whose ratios give the golden values of the method.
 *
 * @throws RangeError when n is not in 1…16, or σ² is negative or not finite.
 * @example rowNorms(6, 0) // [1, 1, 1, 1, 1, 1, 1]
 */
export function rowNorms(playerCount: number, noiseVariance: number): Float64Array {
  checkNoise(noiseVariance);
  playerCountOf({ length: 2 ** playerCount });
  const damping = dampingOf(playerCount, noiseVariance);
  return Float64Array.from({ length: playerCount + 1 }, (_, order) => {
    const row = new Float64Array(2 ** playerCount);
    row[2 ** order - 1] = 2 ** (-order / 2);
    damp(row, damping);
    return Math.sqrt(row.reduce((sum, value, mask) => sum + value * value * 2 ** orderOf(mask), 0));
  });
}

/**
 * r(k) = (row norm of order k) / (row norm of order k + 1), entry k for k = 0…n−1: rises with σ² and tends to √10.
 *
 * Source: arXiv 2407.19198. @example rowNormRatios(6, 0.01)[1] // 1.301…
 */
export function rowNormRatios(playerCount: number, noiseVariance: number): Float64Array {
  const norms = rowNorms(playerCount, noiseVariance);
  return norms.slice(0, -1).map((norm, order) => norm / norms[order + 1]);
}

/** The range of Λ for n players: far below it nothing is damped, far above it the shape of ŵ no longer changes. @example eigenvalueRange(1) // [0.1096…, 1.1403…] */
export function eigenvalueRange(playerCount: number): [smallest: number, largest: number] {
  return [eigenvalues[1] ** playerCount, eigenvalues[0] ** playerCount];
}

function dampingOf(n: number, noiseVariance: number): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, j) => {
    const eigenvalue = eigenvalues[0] ** (n - j) * eigenvalues[1] ** j;
    return eigenvalue / (eigenvalue + noiseVariance);
  });
}

function damp(values: Float64Array, damping: Float64Array): void {
  kroneckerPowerInPlace(rotationBack, values);
  for (let mask = 0; mask < values.length; mask++) values[mask] *= damping[orderOf(mask)];
  kroneckerPowerInPlace(rotation, values);
}

/** ⊗u on vectors that depend on the order alone, in the orthonormal basis Σ_{|T|=k} e_T / √C(n,k). */
function orderRotation(n: number): Float64Array[] {
  const [a, b, c, d] = rotation;
  return Array.from({ length: n + 1 }, (_, row) =>
    Float64Array.from({ length: n + 1 }, (_, column) => {
      let sum = 0;
      for (let i = Math.max(0, column - n + row); i <= Math.min(row, column); i++) {
        const outside = binomial(n - row, column - i) * a ** (n - row - column + i) * b ** (column - i);
        sum += outside * binomial(row, i) * c ** (row - i) * d ** i;
      }
      return sum * Math.sqrt(binomial(n, row) / binomial(n, column));
    }),
  );
}

function checkNoise(noiseVariance: number): void {
  if (noiseVariance >= 0 && Number.isFinite(noiseVariance)) return;
  throw new RangeError(`A noise variance is a finite number from 0, but ${noiseVariance} was given.`);
}
