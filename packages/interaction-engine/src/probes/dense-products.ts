/**
 * The two products of a linear probe in plain loops, tiled so that V8 keeps the sums in registers:
 * samples are rows of `features` (float32), classes are rows of `weights` (float64), sums are float64.
 */

/** scores[s·C + c] = Σ_f features[s·F + f]·weights[c·F + f]. */
export function scoresInto(
  scores: Float64Array,
  features: Float32Array,
  weights: Float64Array,
  { count, featureSize, classCount }: Sizes,
): void {
  const evenCount = count - (count % 2);
  const evenClasses = classCount - (classCount % 4);
  for (let s = 0; s < evenCount; s += 2) {
    for (let c = 0; c < evenClasses; c += 4)
      twoByFour(scores, features, weights, s, c, featureSize, classCount);
    for (let c = evenClasses; c < classCount; c++) {
      scores[s * classCount + c] = dot(features, weights, s, c, featureSize);
      scores[(s + 1) * classCount + c] = dot(features, weights, s + 1, c, featureSize);
    }
  }
  for (let s = evenCount; s < count; s++) {
    for (let c = 0; c < classCount; c++)
      scores[s * classCount + c] = dot(features, weights, s, c, featureSize);
  }
}

/** gradient[c·F + f] += Σ_s errors[s·C + c]·features[s·F + f]. */
export function addGradient(
  gradient: Float64Array,
  features: Float32Array,
  errors: Float64Array,
  { count, featureSize, classCount }: Sizes,
): void {
  const tiled = count - (count % 4);
  for (let s = 0; s < tiled; s += 4) {
    for (let c = 0; c < classCount; c++) addFour(gradient, features, errors, s, c, featureSize, classCount);
  }
  for (let s = tiled; s < count; s++) {
    for (let c = 0; c < classCount; c++) {
      const error = errors[s * classCount + c];
      for (let f = 0; f < featureSize; f++)
        gradient[c * featureSize + f] += error * features[s * featureSize + f];
    }
  }
}

export interface Sizes {
  count: number;
  featureSize: number;
  classCount: number;
}

function twoByFour(
  scores: Float64Array,
  features: Float32Array,
  weights: Float64Array,
  s: number,
  c: number,
  featureSize: number,
  classCount: number,
): void {
  let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
  const first = s * featureSize;
  const second = first + featureSize;
  const w0 = c * featureSize;
  const w1 = w0 + featureSize;
  const w2 = w1 + featureSize;
  const w3 = w2 + featureSize;
  for (let f = 0; f < featureSize; f++) {
    const x = features[first + f];
    const y = features[second + f];
    const p = weights[w0 + f];
    const q = weights[w1 + f];
    const r = weights[w2 + f];
    const t = weights[w3 + f];
    a0 += x * p;
    a1 += x * q;
    a2 += x * r;
    a3 += x * t;
    b0 += y * p;
    b1 += y * q;
    b2 += y * r;
    b3 += y * t;
  }
  scores.set([a0, a1, a2, a3], s * classCount + c);
  scores.set([b0, b1, b2, b3], (s + 1) * classCount + c);
}

function dot(
  features: Float32Array,
  weights: Float64Array,
  s: number,
  c: number,
  featureSize: number,
): number {
  let sum = 0;
  for (let f = 0; f < featureSize; f++) sum += features[s * featureSize + f] * weights[c * featureSize + f];
  return sum;
}

function addFour(
  gradient: Float64Array,
  features: Float32Array,
  errors: Float64Array,
  s: number,
  c: number,
  featureSize: number,
  classCount: number,
): void {
  const e0 = errors[s * classCount + c];
  const e1 = errors[(s + 1) * classCount + c];
  const e2 = errors[(s + 2) * classCount + c];
  const e3 = errors[(s + 3) * classCount + c];
  const x0 = s * featureSize;
  const x1 = x0 + featureSize;
  const x2 = x1 + featureSize;
  const x3 = x2 + featureSize;
  const row = c * featureSize;
  for (let f = 0; f < featureSize; f++) {
    gradient[row + f] +=
      e0 * features[x0 + f] + e1 * features[x1 + f] + (e2 * features[x2 + f] + e3 * features[x3 + f]);
  }
}
