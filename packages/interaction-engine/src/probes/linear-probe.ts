import { seededRandom, shuffledIndices } from '../random.ts';
import { accuracyOf } from './accuracy.ts';
import { addGradient, type Sizes, scoresInto } from './dense-products.ts';
import { minimise, type Objective } from './lbfgs.ts';
import { softmaxLossInPlace } from './softmax-loss.ts';
import { standardisationOf, standardisedRows } from './standardise.ts';

/** A linear classifier on standardised features: logit_c = b_c + Σ_f W[f·C + c]·(x_f − mean_f)/scale_f. */
export interface LinearProbe {
  featureSize: number;
  classCount: number;
  /** Feature-major: the C weights of feature f stand together. */
  weights: Float64Array;
  biases: Float64Array;
  mean: Float64Array;
  scale: Float64Array;
}

export interface FittedProbe extends LinearProbe {
  l2: number;
  seed: number;
  /** The samples that the weights were fitted on, and those that only chose the L2. */
  trainingCount: number;
  validationCount: number;
  trainingAccuracy: number;
  validationAccuracy: number;
  /** Mean cross-entropy in nats. */
  validationLoss: number;
  /** Whether ‖∇‖₂ came down to `gradientTolerance` of its value at zero weights, for the chosen L2. */
  converged: boolean;
}

export interface ProbeRequest {
  /** count × featureSize, row after row. */
  features: Float32Array;
  labels: ArrayLike<number>;
  classCount: number;
  featureSize: number;
  seed: number;
  validationFraction?: number;
  l2Grid?: readonly number[];
}

interface Part extends Sizes {
  features: Float32Array;
  labels: Uint32Array;
}

export const defaultL2Grid: readonly number[] = [0.1, 0.01, 0.001, 0.0001];
const gradientTolerance = 1e-3;
const iterationLimit = 300;

/**
 * Softmax regression by L-BFGS: mean cross-entropy + (l2/2)·‖W‖², biases free. Rows are split by the seed; mean and scale
 * come from the training part alone. The L2 grid is walked from strong to weak, each fit starting from the one before,
 * until the validation loss rises; the fit with the smallest validation loss is kept. The same input gives the same bytes.
 *
 * @throws RangeError when sizes disagree, a label is no class, a feature is not finite, or a part would be empty.
 * @example fitLinearProbe({ features, labels, classCount: 10, featureSize: 84, seed: 1 }).validationAccuracy // 0.98
 */
export function fitLinearProbe(request: ProbeRequest): FittedProbe {
  const {
    features,
    labels,
    featureSize,
    classCount,
    seed,
    validationFraction = 0.2,
    l2Grid = defaultL2Grid,
  } = request;
  checkRequest(request, validationFraction, l2Grid);
  const order = shuffledIndices(labels.length, seededRandom(seed));
  const validationCount = Math.max(1, Math.round(labels.length * validationFraction));
  const rows = order.subarray(validationCount);
  const standardisation = standardisationOf(features, rows, featureSize);
  const part = (chosen: Uint32Array): Part => ({
    count: chosen.length,
    featureSize,
    classCount,
    features: standardisedRows(features, chosen, standardisation),
    labels: Uint32Array.from(chosen, (row) => labels[row]),
  });
  const training = part(rows);
  const validation = part(order.subarray(0, validationCount));
  const { point, ...quality } = bestOnPath(training, validation, l2Grid);
  return {
    featureSize,
    classCount,
    weights: transposed(point, classCount, featureSize),
    biases: point.slice(classCount * featureSize),
    ...standardisation,
    ...quality,
    seed,
    trainingCount: training.count,
    validationCount,
  };
}

/** Logits of the probe on raw features, count × classCount. */
export function probeLogits(probe: LinearProbe, features: Float32Array, count: number): Float64Array {
  const { featureSize, classCount, weights, biases, mean, scale } = probe;
  if (features.length !== count * featureSize) {
    throw new RangeError(
      `${count} inputs of ${featureSize} features are ${count * featureSize} numbers, but ${features.length} were given.`,
    );
  }
  const logits = new Float64Array(count * classCount);
  const scaled = weights.map((weight, index) => weight / scale[Math.floor(index / classCount)]);
  for (let s = 0; s < count; s++) {
    const row = logits.subarray(s * classCount, (s + 1) * classCount);
    row.set(biases);
    for (let f = 0; f < featureSize; f++) {
      const x = features[s * featureSize + f] - mean[f];
      if (x === 0) continue;
      for (let c = 0; c < classCount; c++) row[c] += x * scaled[f * classCount + c];
    }
  }
  return logits;
}

function bestOnPath(training: Part, validation: Part, l2Grid: readonly number[]) {
  const parameters = training.classCount * (training.featureSize + 1);
  let start: Float64Array = new Float64Array(parameters);
  const origin = norm(gradientAt(objectiveOf(training, 0), start));
  let best: { point: Float64Array; l2: number; validationLoss: number; converged: boolean } | undefined;
  for (const l2 of [...l2Grid].sort((a, b) => b - a)) {
    const settings = { gradientTolerance: gradientTolerance * origin, iterationLimit };
    const { point, converged } = minimise(objectiveOf(training, l2), start, settings);
    const validationLoss = objectiveOf(validation, 0)(point, new Float64Array(parameters));
    if (best && validationLoss > best.validationLoss) break;
    best = { point, l2, validationLoss, converged };
    start = point;
  }
  if (!best) throw new RangeError('The L2 grid holds one number or more, but it is empty.');
  const { point } = best;
  return {
    ...best,
    trainingAccuracy: partAccuracy(training, point),
    validationAccuracy: partAccuracy(validation, point),
  };
}

/** Parameters: classCount rows of featureSize weights, then the biases. */
function objectiveOf(part: Part, l2: number): Objective {
  const { features, labels, classCount, featureSize } = part;
  const weightCount = classCount * featureSize;
  const scores = new Float64Array(part.count * classCount);
  return (point, gradient) => {
    scoreWithBiases(scores, part, point);
    const loss = softmaxLossInPlace(scores, labels, classCount);
    let square = 0;
    for (let i = 0; i < weightCount; i++) {
      gradient[i] = l2 * point[i];
      square += point[i] * point[i];
    }
    gradient.fill(0, weightCount);
    addGradient(gradient, features, scores, part);
    for (let i = 0; i < scores.length; i++) gradient[weightCount + (i % classCount)] += scores[i];
    return loss + (l2 / 2) * square;
  };
}

function scoreWithBiases(scores: Float64Array, part: Part, point: Float64Array): void {
  const weightCount = part.classCount * part.featureSize;
  scoresInto(scores, part.features, point, part);
  for (let i = 0; i < scores.length; i++) scores[i] += point[weightCount + (i % part.classCount)];
}

function partAccuracy(part: Part, point: Float64Array): number {
  const scores = new Float64Array(part.count * part.classCount);
  scoreWithBiases(scores, part, point);
  return accuracyOf(scores, part.labels, part.classCount);
}

function gradientAt(objective: Objective, point: Float64Array): Float64Array {
  const gradient = new Float64Array(point.length);
  objective(point, gradient);
  return gradient;
}

function norm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

function transposed(point: Float64Array, classCount: number, featureSize: number): Float64Array {
  const weights = new Float64Array(classCount * featureSize);
  for (let c = 0; c < classCount; c++) {
    for (let f = 0; f < featureSize; f++) weights[f * classCount + c] = point[c * featureSize + f];
  }
  return weights;
}

function checkRequest(
  { features, labels, classCount, featureSize }: ProbeRequest,
  validationFraction: number,
  l2Grid: readonly number[],
): void {
  if (features.length !== labels.length * featureSize) {
    throw new RangeError(
      `${labels.length} samples of ${featureSize} features are ${labels.length * featureSize} numbers, but ${features.length} were given.`,
    );
  }
  if (labels.length < 2)
    throw new RangeError(`A probe needs two samples or more, but ${labels.length} was given.`);
  if (!(validationFraction > 0 && validationFraction < 1)) {
    throw new RangeError(
      `The validation fraction lies between 0 and 1, but ${validationFraction} was given.`,
    );
  }
  if (l2Grid.length === 0) throw new RangeError('The L2 grid holds one number or more, but it is empty.');
  for (const l2 of l2Grid) {
    if (!(l2 > 0 && Number.isFinite(l2)))
      throw new RangeError(`An L2 strength is a finite number above 0, but ${l2} was given.`);
  }
  checkEntries(features, labels, classCount, featureSize);
}

function checkEntries(
  features: Float32Array,
  labels: ArrayLike<number>,
  classCount: number,
  featureSize: number,
): void {
  for (let s = 0; s < labels.length; s++) {
    if (Number.isInteger(labels[s]) && labels[s] >= 0 && labels[s] < classCount) continue;
    throw new RangeError(`A label is a class from 0 to ${classCount - 1}, but sample ${s} has ${labels[s]}.`);
  }
  const bad = features.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return;
  const [sample, feature] = [Math.floor(bad / featureSize), bad % featureSize];
  throw new RangeError(
    `Features are finite, but feature ${feature} of sample ${sample} is ${features[bad]}.`,
  );
}
