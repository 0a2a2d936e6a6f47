import type { InteractionType } from '../interactions/and-or.ts';
import { type Pattern, withPlayer } from './pattern.ts';
import type { TriggerTable } from './trigger-table.ts';

interface Grown {
  players: readonly number[];
  /** |Σ of the residual over the subsets that trigger the pattern|: above λ, the pattern lowers the L1 objective. */
  score: number;
}

interface Limits {
  playerCount: number;
  maximumOrder: number;
}

/** How many patterns of one order and type are grown further. */
const beamWidth = 60;

/**
 * The patterns that the L1 objective misses most: those of orders 1 … maximumOrder whose |Σ residual| over the subsets that
 * trigger them is above λ, largest first. It is the pricing step of column generation. From each order the best
 * patterns alone are grown by one player, so that a pattern none of whose parts shows is not found.
 */
export function grownPatterns(
  table: TriggerTable,
  residual: Float64Array,
  lambda: number,
  limits: Limits & { most: number },
): Pattern[] {
  const missed = (['AND', 'OR'] as const).flatMap((type) =>
    grownOfType(type, table, residual, limits)
      .filter(({ score, players }) => score > lambda && (type === 'AND' || players.length > 1))
      .map(({ score, players }) => ({ type, players, score })),
  );
  return best(missed, limits.most).map(({ type, players }) => ({ type, players }));
}

/** The beams of all orders, each with the children that the one before had. */
function grownOfType(
  type: InteractionType,
  table: TriggerTable,
  residual: Float64Array,
  { playerCount, maximumOrder }: Limits,
): Grown[] {
  const all: Grown[] = [];
  let parents: Grown[] = [{ players: [], score: 0 }];
  for (let order = 1; order <= maximumOrder; order++) {
    const children = new Map<number, Grown>();
    for (const parent of parents) {
      const scores = table.sumsWithOneMore({ type, players: parent.players }, residual);
      for (let player = 0; player < playerCount; player++) addChild(children, parent, player, scores[player]);
    }
    const grown = [...children.values()];
    all.push(...grown);
    parents = best(grown, beamWidth);
  }
  return all;
}

function addChild(children: Map<number, Grown>, parent: Grown, player: number, sum: number): void {
  if (parent.players.includes(player)) return;
  const players = withPlayer(parent.players, player);
  const key = players.reduce((code, member) => code * 128 + member + 1, 0);
  if (!children.has(key)) children.set(key, { players, score: Math.abs(sum) });
}

/** The sort is stable, so equal scores keep the order in which they were grown. */
function best<T extends { score: number }>(patterns: readonly T[], count: number): T[] {
  return [...patterns].sort((a, b) => b.score - a.score).slice(0, count);
}
