import type { Estimate, EstimatedInteraction } from '@strata/interaction-engine';
import type { EstimateOptions } from './estimate-options.ts';
import type { EstimateSource } from './estimate-source.ts';
import { shown, textTable } from './text-table.ts';

/** What a report is made of. */
export interface EstimateResult {
  source: EstimateSource;
  estimate: Estimate;
  options: EstimateOptions;
}

interface Listed {
  threshold: number;
  salient: EstimatedInteraction[];
}

const method =
  'L1 regression of AND and OR patterns on sampled subsets, after SPEX and ProxySPEX (arXiv 2502.13870, 2505.17495)';

export function* estimateJson({ source, estimate, options }: EstimateResult): Generator<string> {
  const { interactions, playerCount, maximumOrder, seed, proposal, penalty, baseValue, fullValue } = estimate;
  const { threshold, salient } = listed(interactions, options);
  const head = {
    estimated: true,
    n: playerCount,
    players: source.playerNames,
    source: source.facts,
    method: { name: method, proposal, maximumOrder, seed, penalty },
    evaluations: estimate.evaluations,
    shareOfSubsets: estimate.evaluations / 2 ** playerCount,
    certificate: null,
    base: baseValue,
    full: fullValue,
    heldOutError: estimate.heldOutError,
    heldOutR2: estimate.heldOutR2,
    salience: options.salience,
    threshold,
    salientCount: salient.length,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"interactions":[`;
  const rows = options.all ? interactions : salient;
  yield rows.map((row) => `\n${JSON.stringify({ ...row, estimated: true })}`).join(',');
  yield ']}\n';
}

export function* estimateTables({ source, estimate, options }: EstimateResult): Generator<string> {
  const { interactions, playerCount, evaluations, maximumOrder, baseValue, fullValue } = estimate;
  const share = (100 * evaluations) / 2 ** playerCount;
  const { threshold, salient } = listed(interactions, options);
  yield `ESTIMATED: ${source.title}\n`;
  yield `  from ${evaluations} of 2^${playerCount} subsets (${shown(share)}%), seed ${estimate.seed}; ${method}\n`;
  yield `  patterns of up to ${maximumOrder} players, proposed by ${estimate.proposal}; penalty ${estimate.penalty}, by cross-validation\n`;
  yield `  no certificate; on subsets that took no part: R² ${shown(estimate.heldOutR2)}, root mean square error ${shown(estimate.heldOutError)}\n`;
  yield `  v(∅) ${shown(baseValue)}, v(N) ${shown(fullValue)}\n`;
  yield '  held against exact answers of LeNet with 10 and 12 players, such estimates found about six in ten salient effects (docs/bench.md)\n';
  const rows = (options.all ? interactions : salient).slice(0, options.top);
  const rest = (options.all ? interactions : salient).length - rows.length;
  const heads = ['type', 'order>', 'players', 'estimated effect>'];
  yield `\n${textTable(
    heads,
    rows.map((row) => rowOf(row, source.playerNames)),
  )}`;
  if (rest > 0) yield `  … and ${rest} more\n`;
  yield `  ${salient.length} estimated to be salient, |I| ≥ τ = ${shown(threshold)}\n`;
}

function rowOf({ type, players, effect }: EstimatedInteraction, names: readonly string[]): string[] {
  const separator = names.some((name) => name.includes(' ')) ? ' · ' : ' ';
  const members = players.map((player) => names[player]).join(separator);
  return [type, String(players.length), members, shown(effect)];
}

/** τ is a part of the largest estimated effect. */
function listed(interactions: readonly EstimatedInteraction[], { salience }: EstimateOptions): Listed {
  const largest = interactions.reduce((most, { effect }) => Math.max(most, Math.abs(effect)), 0);
  const threshold = salience * largest;
  return { threshold, salient: interactions.filter(({ effect }) => Math.abs(effect) >= threshold) };
}
