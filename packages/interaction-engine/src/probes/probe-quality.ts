import { accuracyOf } from './accuracy.ts';
import { type LinearProbe, probeLogits } from './linear-probe.ts';
import { softmaxLossInPlace } from './softmax-loss.ts';

/** How well a probe reads samples. */
export interface ProbeQuality {
  count: number;
  accuracy: number;
  /** Mean cross-entropy in nats. */
  loss: number;
}

/**
 * Accuracy and loss on samples that had no part in fitting: features count × featureSize, row after row.
 *
 * @throws RangeError when there is no sample or the features have another size.
 * @example probeQuality(probe, features, labels).accuracy // 0.97
 */
export function probeQuality(
  probe: LinearProbe,
  features: Float32Array,
  labels: ArrayLike<number>,
): ProbeQuality {
  const count = labels.length;
  if (count === 0) throw new RangeError('The quality of a probe is measured on samples, but none was given.');
  const logits = probeLogits(probe, features, count);
  const accuracy = accuracyOf(logits, labels, probe.classCount);
  return { count, accuracy, loss: softmaxLossInPlace(logits, labels, probe.classCount) };
}
