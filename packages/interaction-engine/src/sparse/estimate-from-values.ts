import { checkFit, type Estimate, type FitSettings, fittedEstimate } from './fitted-estimate.ts';

const fewestSubsets = 20;

/** Values of some subsets of a game, whoever chose them. */
export interface KnownSubsets {
  /** count × n, row after row: 1 where the player is kept. */
  kept: Uint8Array;
  /** v of each, in the order of the rows. */
  values: ArrayLike<number>;
}

/**
 * As `estimateInteractions`, from values that are there already. ∅ and N must be among the subsets, which may come in any
 * order; the better they are spread over the orders, the better the estimate.
 *
 * @throws RangeError when a setting is out of its range, ∅ or N or enough subsets are missing, a subset came twice, or a value is
 * not finite.
 */
export function estimateFromValues({ kept, values }: KnownSubsets, settings: FitSettings): Estimate {
  checkFit(settings);
  const { playerCount } = settings;
  const count = values.length;
  if (kept.length !== count * playerCount) {
    throw new RangeError(
      `${count} subsets of ${playerCount} players are ${count * playerCount} numbers, but ${kept.length} were given.`,
    );
  }
  if (count < fewestSubsets) {
    throw new RangeError(`An estimate needs ${fewestSubsets} subsets or more, but ${count} were given.`);
  }
  const order = endsFirst(kept, count, playerCount);
  const sorted = new Uint8Array(kept.length);
  order.forEach((from, to) => {
    sorted.set(kept.subarray(from * playerCount, (from + 1) * playerCount), to * playerCount);
  });
  const sortedValues = Float64Array.from(order, (from) => values[from]);
  const bad = order.find((from) => !Number.isFinite(values[from]));
  if (bad !== undefined) {
    throw new RangeError(`The values of a game are finite, but that of subset ${bad} is ${values[bad]}.`);
  }
  return fittedEstimate({ playerCount, count, kept: sorted }, sortedValues, settings);
}

/** Rows in their order, but ∅ and N before all others. */
function endsFirst(kept: Uint8Array, count: number, playerCount: number): number[] {
  const places = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const key = kept.subarray(row * playerCount, (row + 1) * playerCount).join('');
    const earlier = places.get(key);
    if (earlier !== undefined) {
      throw new RangeError(`Each subset is given once, but subset ${row} is subset ${earlier} again.`);
    }
    places.set(key, row);
  }
  const [none, all] = ['0', '1'].map((digit) => places.get(digit.repeat(playerCount)));
  if (none === undefined || all === undefined) {
    const missing = none === undefined ? 'no player (∅)' : 'all players (N)';
    throw new RangeError(`An estimate needs the value of the subset of ${missing}, and it is not there.`);
  }
  return [none, all, ...[...places.values()].filter((row) => row !== none && row !== all)];
}
