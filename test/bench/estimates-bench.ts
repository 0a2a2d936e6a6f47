/**
 * What the sparse road finds of the exact answer, with its evaluations counted: the trained LeNet, 10 players from 102 of
 * 1,024 values and 12 players from 204 of 4,096. `npm run bench -- --only estimates` writes it to docs/bench.md.
 */
import {
  type Estimate,
  type EstimatedInteraction,
  estimateInteractions,
  kappaOf,
  maskOf,
  type Proposal,
  type SparseInteraction,
  salientInteractions,
  sparsify,
} from '@strata/interaction-engine';
import {
  baselineOf,
  loadDataSet,
  loadNetwork,
  networkGames,
  outputGame,
  playersByPosition,
} from '@strata/networks';

import {
  plantedPatterns,
  plantedSubsetGame,
  recallOf,
} from '../../packages/interaction-engine/src/sparse/planted-subset-game.ts';

const sampleCount = 20;
const runs = [
  { playerCount: 10, evaluations: 102, maximumOrder: 5 },
  { playerCount: 12, evaluations: 204, maximumOrder: 4 },
];
const plantedRuns = [
  { playerCount: 50, evaluations: 1000 },
  { playerCount: 100, evaluations: 2000 },
];

/** Recall of estimates against the exact answer and against what was planted, evaluations counted. */
export async function estimatesBench({ quick = false } = {}): Promise<string> {
  const rows: string[] = [];
  for (const run of quick ? runs.slice(0, 1) : runs)
    rows.push(...(await lenetRows(run, quick ? 2 : sampleCount)));
  for (const run of quick ? [] : plantedRuns) rows.push(...(await plantedRows(run)));
  return `## Estimates: what few evaluations find

The trained LeNet on ${sampleCount} held-out digits, against the exact split; salient on both sides: 5% of its largest effect over all digits.
Planted: 30 patterns of orders 3 and 4, strengths 1 to 2, noise ±0.1 on every value; found: half of the weakest strength or more;
means over 3 seeds. The game refuses one evaluation too many. ALL, GROWTH and TREES say where patterns come from; all of it is estimated.

| game | evaluations | of 2ⁿ | patterns | salient found | of their strength | precision | top 10 | top 20 | held-out R² |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

type Run = (typeof runs)[number];

async function lenetRows(run: Run, digits: number): Promise<string[]> {
  const { playerCount, maximumOrder } = run;
  console.log(`  estimates: LeNet, ${playerCount} players …`);
  const games = await lenetGames(playerCount, digits);
  const exact = exactAnswers(games);
  const threshold = 0.05 * exact.flat().reduce((most, { effect }) => Math.max(most, Math.abs(effect)), 0);
  const rows: string[] = [];
  for (const proposal of ['ALL', 'GROWTH', 'TREES'] as const) {
    const scores = await Promise.all(
      games.map(async (values, seed) =>
        scoreOf(await estimated(values, run, proposal, seed), exact[seed], threshold),
      ),
    );
    const mean = meansOf(scores);
    const found = [mean.recall, mean.ofStrength, mean.precision, mean.ofTop10, mean.ofTop20];
    rows.push(
      rowOf(`LeNet, n = ${playerCount}, orders ≤ ${maximumOrder}`, run, proposal, found, mean.heldOutR2),
    );
  }
  return rows;
}

async function plantedRows(run: (typeof plantedRuns)[number]): Promise<string[]> {
  const { playerCount, evaluations } = run;
  console.log(`  estimates: planted, ${playerCount} players …`);
  const rows: string[] = [];
  for (const proposal of ['GROWTH', 'TREES'] as const) {
    const scores: Record<string, number>[] = [];
    for (const seed of [1, 2, 3]) scores.push(await plantedScore(playerCount, evaluations, proposal, seed));
    const mean = meansOf(scores);
    const found = [mean.recall, null, mean.precision, null, null];
    rows.push(rowOf(`planted, n = ${playerCount}`, run, proposal, found, mean.heldOutR2));
  }
  return rows;
}

function rowOf(
  game: string,
  { evaluations, playerCount }: { evaluations: number; playerCount: number },
  proposal: Proposal,
  found: readonly (number | null)[],
  heldOutR2: number,
): string {
  const share = (100 * evaluations) / 2 ** playerCount;
  const percents = found.map((part) => (part === null ? '' : `${Math.round(100 * part)}%`));
  const cells = [game, evaluations, `${share.toPrecision(2)}%`, proposal, ...percents, heldOutR2.toFixed(3)];
  return `| ${cells.join(' | ')} |`;
}

/** 30 patterns of orders 3 and 4, strengths 1 to 2, noise of ±0.1 on every value. */
async function plantedScore(playerCount: number, evaluations: number, proposal: Proposal, seed: number) {
  const planted = plantedPatterns(playerCount, 30, seed);
  const game = plantedSubsetGame(planted, playerCount, 0.1, seed + 100);
  const estimate = await estimateInteractions(game, {
    playerCount,
    evaluations,
    maximumOrder: 4,
    seed,
    proposal,
  });
  return { ...recallOf(planted, estimate.interactions), heldOutR2: estimate.heldOutR2 ?? 0 };
}

async function lenetGames(playerCount: number, digits: number): Promise<Float64Array[]> {
  const [network, data] = [await loadNetwork('lenet-mnist'), await loadDataSet('mnist')];
  const { inputs, labels, count } = data.heldOut;
  const size = inputs.length / count;
  const games: Float64Array[] = [];
  for (let sample = 0; sample < digits; sample++) {
    const found = await networkGames({
      network,
      input: inputs.slice(sample * size, (sample + 1) * size),
      target: labels[sample],
      players: playersByPosition(data, 'GRID', playerCount),
      baseline: baselineOf(data, 'MEAN'),
      readers: [],
    });
    games.push(found.get(outputGame) ?? new Float64Array());
  }
  network.dispose();
  return games;
}

function exactAnswers(games: readonly Float64Array[]): SparseInteraction[][] {
  const gaps = games.map((values) => Math.abs((values.at(-1) ?? 0) - values[0]));
  const meanOutputGap = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return games.map((values) => {
    const { kappa } = kappaOf(values, { fraction: 0.04, meanOutputGap });
    return salientInteractions(sparsify(values, { kappa, tolerance: 1e-3, iterationLimit: 5000 }), 0);
  });
}

function estimated(values: Float64Array, run: Run, proposal: Proposal, seed: number): Promise<Estimate> {
  const { playerCount } = run;
  const asked = new Set<number>();
  const game = (kept: Uint8Array, count: number) =>
    Float64Array.from({ length: count }, (_, row) => {
      const mask = kept
        .subarray(row * playerCount, (row + 1) * playerCount)
        .reduce((bits, bit, player) => bits | (bit << player), 0);
      if (asked.size >= run.evaluations || asked.has(mask))
        throw new Error(`Subset ${mask} is one too many.`);
      asked.add(mask);
      return values[mask];
    });
  return estimateInteractions(game, { ...run, proposal, seed });
}

/** Both sides take the same τ: 5% of the largest exact effect over all samples. */
function scoreOf(estimate: Estimate, exact: readonly SparseInteraction[], threshold: number) {
  const found = estimate.interactions.filter(({ effect }) => Math.abs(effect) >= threshold);
  const foundKeys = new Set(found.map(keyOf));
  const ranked = [...exact].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const salient = ranked.filter(({ effect }) => Math.abs(effect) >= threshold);
  const hits = (list: readonly SparseInteraction[]) => list.filter((one) => foundKeys.has(exactKeyOf(one)));
  const strength = (list: readonly SparseInteraction[]) =>
    list.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
  return {
    salient: salient.length,
    recall: hits(salient).length / salient.length,
    ofStrength: strength(hits(salient)) / strength(salient),
    precision: hits(salient).length / Math.max(1, found.length),
    ofTop10: hits(ranked.slice(0, 10)).length / 10,
    ofTop20: hits(ranked.slice(0, 20)).length / 20,
    heldOutR2: estimate.heldOutR2 ?? 0,
  };
}

function keyOf({ type, players }: EstimatedInteraction): string {
  return `${type} ${maskOf(players)}`;
}

function exactKeyOf({ type, mask }: SparseInteraction): string {
  return `${type} ${mask}`;
}

function meansOf(rows: readonly Record<string, number>[]): Record<string, number> {
  const mean = (name: string) => rows.reduce((sum, row) => sum + row[name], 0) / rows.length;
  return Object.fromEntries(Object.keys(rows[0]).map((name) => [name, Number(mean(name).toFixed(3))]));
}
