/**
 * v = log(p / (1 − p)) of one class, from logits: z_y − log Σ_{c≠y} exp z_c, without the saturation of the naive form.
 * `logits[offset … offset + classCount − 1]` belong to one input.
 *
 * @throws RangeError when the target is none of the classes, or there are fewer than two.
 * @example logOdds([2, 0], 0, 2, 0) // 2
 */
export function logOdds(
  logits: ArrayLike<number>,
  offset: number,
  classCount: number,
  target: number,
): number {
  if (classCount < 2) throw new RangeError(`Log-odds need two classes or more, but there are ${classCount}.`);
  if (!Number.isInteger(target) || target < 0 || target >= classCount) {
    throw new RangeError(`A target is a class from 0 to ${classCount - 1}, but ${target} was given.`);
  }
  let largest = -Infinity;
  for (let c = 0; c < classCount; c++) if (c !== target) largest = Math.max(largest, logits[offset + c]);
  let sum = 0;
  for (let c = 0; c < classCount; c++) if (c !== target) sum += Math.exp(logits[offset + c] - largest);
  return logits[offset + target] - largest - Math.log(sum);
}
