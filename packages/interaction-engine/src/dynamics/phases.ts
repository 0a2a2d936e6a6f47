/** One checkpoint of a training run; time in any unit, such as epochs. */
export interface Checkpoint {
  time: number;
  /** Null where nothing is salient; such a checkpoint can not be the boundary. */
  meanOrder: number | null;
  /** Loss on test minus loss on training samples. */
  lossGap: number;
}

/** Times of what was found, in the unit of the checkpoints; null where it did not happen. */
export interface Phases {
  boundary: number | null;
  gapMinimum: number;
  gapOpens: number | null;
  /** gapOpens − boundary: positive when the gap opens after the order begins to rise. */
  lag: number | null;
}

/**
 * The two phases of learning, by rule. The boundary is the minimum of the mean order (the first, of several). The gap
 * opens at the first t after its minimum (the last, of several) with gap(t) > minimum + 0.1·(final − minimum).
 *
 * Source: arXiv 2405.10262 describes the phases; the rule is a choice of this project.
 * @throws RangeError when there is no checkpoint, times do not ascend, or a number is not finite.
 * @example phasesOf([{ time: 0, meanOrder: 3, lossGap: 0 }, { time: 1, meanOrder: 2, lossGap: 0 }, { time: 2, meanOrder: 4, lossGap: 1 }]).lag // 1
 */
export function phasesOf(checkpoints: readonly Checkpoint[]): Phases {
  checkCheckpoints(checkpoints);
  const orders = checkpoints.map(({ meanOrder }) => meanOrder ?? Infinity);
  const lowest = Math.min(...orders);
  const boundary = lowest === Infinity ? null : checkpoints[orders.indexOf(lowest)].time;
  const gaps = checkpoints.map(({ lossGap }) => lossGap);
  const minimum = Math.min(...gaps);
  const start = gaps.lastIndexOf(minimum);
  const threshold = minimum + 0.1 * (gaps[gaps.length - 1] - minimum);
  const opening = gaps.findIndex((gap, index) => index > start && gap > threshold);
  const gapOpens = opening < 0 ? null : checkpoints[opening].time;
  const lag = boundary === null || gapOpens === null ? null : gapOpens - boundary;
  return { boundary, gapMinimum: checkpoints[start].time, gapOpens, lag };
}

function checkCheckpoints(checkpoints: readonly Checkpoint[]): void {
  if (checkpoints.length === 0) throw new RangeError('Phases are read from checkpoints, but none was given.');
  checkpoints.forEach(({ time, meanOrder, lossGap }, index) => {
    for (const value of [time, meanOrder ?? 0, lossGap]) {
      if (!Number.isFinite(value))
        throw new RangeError(`Numbers of checkpoint ${index} are finite, but one is ${value}.`);
    }
    if (index > 0 && time <= checkpoints[index - 1].time)
      throw new RangeError(
        `Times of checkpoints ascend, but ${time} follows ${checkpoints[index - 1].time}.`,
      );
  });
}
