import { type Pattern, patternsOn, withPlayer } from './pattern.ts';
import type { TriggerTable } from './trigger-table.ts';

const treeCount = 150;
const learningRate = 0.1;
const smallestLeaf = 3;

/**
 * Patterns read from a proxy: trees of depth ≤ maximumOrder are boosted on the sampled values, and every set of players
 * that stands on a path from a root collects the squared error that its last split took away. The sets that took most, with
 * their subsets, are proposed as AND and as OR: the all-kept path of a tree is an AND, the all-absent path an OR.
 *
 * Source: the proxy of ProxySPEX, arXiv 2505.17495, which reads Fourier coefficients from its trees; AND and OR in their
 * place are a choice of this project, as an AND or OR of order m has 2^m Fourier coefficients.
 */
export function treePatterns(
  table: TriggerTable,
  values: Float64Array,
  { playerCount, maximumOrder, most }: { playerCount: number; maximumOrder: number; most: number },
): Pattern[] {
  const gains = new Map<string, { players: number[]; gain: number }>();
  const residual = values.slice();
  const rows = Uint32Array.from(values, (_, index) => index);
  const collect = (players: number[], gain: number) => {
    const entry = gains.get(players.join(' ')) ?? { players, gain: 0 };
    entry.gain += gain;
    gains.set(players.join(' '), entry);
  };
  for (let tree = 0; tree < treeCount; tree++) {
    growTree({ table, residual, playerCount, maximumOrder, collect }, rows, []);
  }
  const ranked = [...gains.values()].sort((a, b) => b.gain - a.gain);
  return withSubsets(
    ranked.map(({ players }) => players),
    most,
  ).flatMap(patternsOn);
}

interface Growth {
  table: TriggerTable;
  residual: Float64Array;
  playerCount: number;
  maximumOrder: number;
  collect: (players: number[], gain: number) => void;
}

/** Splits until the depth is reached, and takes a step towards the mean of each leaf. */
function growTree(growth: Growth, rows: Uint32Array, path: number[]): void {
  const split = path.length < growth.maximumOrder ? bestSplit(growth, rows, path) : undefined;
  if (!split) {
    stepToMean(growth.residual, rows);
    return;
  }
  const players = withPlayer(path, split.player);
  growth.collect(players, split.gain);
  const side = (kept: boolean) => rows.filter((row) => growth.table.keeps(row, split.player) === kept);
  growTree(growth, side(true), players);
  growTree(growth, side(false), players);
}

/** The player whose presence takes most off the squared error; ties go to the first. */
function bestSplit(
  { table, residual, playerCount }: Growth,
  rows: Uint32Array,
  path: readonly number[],
): { player: number; gain: number } | undefined {
  const total = rows.reduce((sum, row) => sum + residual[row], 0);
  let best: { player: number; gain: number } | undefined;
  for (let player = 0; player < playerCount; player++) {
    if (path.includes(player)) continue;
    let count = 0;
    let sum = 0;
    for (const row of rows) {
      if (!table.keeps(row, player)) continue;
      count++;
      sum += residual[row];
    }
    const rest = rows.length - count;
    if (count < smallestLeaf || rest < smallestLeaf) continue;
    const gain = sum ** 2 / count + (total - sum) ** 2 / rest - total ** 2 / rows.length;
    if (!best || gain > best.gain) best = { player, gain };
  }
  return best;
}

function stepToMean(residual: Float64Array, rows: Uint32Array): void {
  const mean = rows.reduce((sum, row) => sum + residual[row], 0) / rows.length;
  for (const row of rows) residual[row] -= learningRate * mean;
}

/** The first sets with all their subsets, until there are `most`. */
function withSubsets(ranked: readonly number[][], most: number): number[][] {
  const found = new Map<string, number[]>();
  const add = (players: number[]) => {
    if (players.length === 0 || found.size >= most || found.has(players.join(' '))) return;
    found.set(players.join(' '), players);
    for (const left of players) add(players.filter((player) => player !== left));
  };
  for (const players of ranked) add(players);
  return [...found.values()];
}
