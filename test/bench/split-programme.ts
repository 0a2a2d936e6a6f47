/** The sparse split as a linear programme for HiGHS, in as few non-zeros as it has: 2·3ⁿ and their negatives. */
import highsModule from 'highs';

// The package's types describe its CommonJS build, where the loader stands one level deeper than in the module used here.
const openHighs = highsModule as unknown as typeof highsModule.default;

/** The optimum of the split with pinned endpoints, or nothing when the time limit came first. */
export async function programmeOptimum(
  values: Float64Array,
  kappa: number,
  secondsLimit: number,
): Promise<number | undefined> {
  const highs = await openHighs();
  const solution = highs.solve(programmeOf(values, kappa), {
    output_flag: false,
    time_limit: secondsLimit,
  });
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : undefined;
}

/**
 * Effects are differences of non-negative variables, a − b for AND and c − d for OR; Σ_{S∩T≠∅} I_or(S) is their total t less
 * those inside N∖T.
 */
function programmeOf(values: Float64Array, kappa: number): string {
  const whole = values.length - 1;
  const sets = Array.from({ length: whole }, (_, index) => index + 1);
  const rows = sets.map((set) => {
    const ands = partsOf(set).map((part) => `+ a${part} - b${part}`);
    const ors = partsOf(whole ^ set).map((part) => `- c${part} + d${part}`);
    return `v${set}: ${[...ands, '+ t', ...ors, `+ e${set}`].join(' ')} = ${values[set] - values[0]}`;
  });
  const costs = sets.map((set) => `+ a${set} + b${set} + c${set} + d${set}`);
  const total = sets.map((set) => `+ c${set} - d${set}`);
  const bounds = sets.map(
    (set) => `${set === whole ? 0 : -kappa} <= e${set} <= ${set === whole ? 0 : kappa}`,
  );
  return `Minimize
obj: ${costs.join('\n')}
Subject To
total: ${total.join('\n')} - t = 0
${rows.join('\n')}
Bounds
t free
${bounds.join('\n')}
End`;
}

/** All subsets of a set but ∅. */
function partsOf(set: number): number[] {
  const parts: number[] = [];
  for (let part = set; part !== 0; part = (part - 1) & set) parts.push(part);
  return parts;
}
