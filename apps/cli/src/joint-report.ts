import { membersOf, orderOf, type SparseInteraction } from '@strata/interaction-engine';
import type { JointRecord, JointRecords } from './joint-records.ts';
import type { Games } from './reading/games.ts';
import { shown, textTable } from './text-table.ts';

export interface JointResults {
  networks: readonly Games[];
  records: JointRecords;
  alpha: number;
  all: boolean;
  top: number;
}

/** The results as JSON, one layer a line; overlaps of the top k, means over samples, come last. */
export function* jointJson({ networks, records, alpha, all }: JointResults): Generator<string> {
  const [games] = networks;
  yield `${JSON.stringify({ n: games.playerCount, networks: networks.map(({ file }) => file), alpha }).slice(0, -1)},`;
  yield games.hasSamples ? '"samples":[' : '';
  for (let sample = 0; sample < games.sampleCount; sample++) {
    yield games.hasSamples ? `${sample === 0 ? '' : ','}\n{"layers":[` : '"layers":[';
    for (const [layer, name] of games.layerNames.entries()) {
      const { iterations: _, stopReason: __, networks: splits, ...figures } = records.next();
      const listed = splits.map(({ interactions, ...own }, network) => ({
        ...own,
        interactions: (all ? interactions : above(interactions, records.thresholds[layer][network])).map(
          ({ type, mask, effect }) => ({ type, players: membersOf(mask), mask, effect }),
        ),
      }));
      yield `${layer === 0 ? '\n' : ',\n'}${JSON.stringify({ name, ...figures, networks: listed })}`;
    }
    yield games.hasSamples ? ']}' : ']';
  }
  yield games.hasSamples ? '],' : ',';
  yield `"overlap":[${records.overlap.map((row) => `\n${JSON.stringify(row)}`).join(',')}]}\n`;
}

/** The results for a reader: effects side by side, then what the top k have in common. */
export function* jointTables({ networks, records, all, top }: JointResults): Generator<string> {
  const [games] = networks;
  yield networks.map(({ file }, network) => `network ${network}: ${file}\n`).join('');
  for (let sample = 0; sample < games.sampleCount; sample++) {
    if (games.hasSamples) yield `\n── sample ${sample} ──\n`;
    for (const [layer, name] of games.layerNames.entries()) {
      const record = records.next();
      yield `\n${name}\n${figuresOf(record)}`;
      const listed = record.networks.map(({ interactions }, network) =>
        all ? interactions : above(interactions, records.thresholds[layer][network]),
      );
      yield sideBySide(listed, top, games.playerNames);
    }
  }
  for (const name of games.layerNames) yield overlapTable(name, records);
}

function above(interactions: readonly SparseInteraction[], threshold: number): SparseInteraction[] {
  return interactions.filter(({ effect }) => effect !== 0 && Math.abs(effect) >= threshold);
}

function figuresOf({ objective, lowerBound, gap, iterations, stopReason, networks }: JointRecord): string {
  const end = stopReason === 'TOLERANCE' ? 'the tolerance' : 'the limit';
  const own = networks.map(
    ({ base, kappa, gammaBound, strength }, network) =>
      `  network ${network}: v(∅) ${shown(base)}, κ ${shown(kappa)}, γ within ${shown(gammaBound)}, Σ|I| ${shown(strength)}\n`,
  );
  return `  objective ${shown(objective)}, lower bound ${shown(lowerBound)}, gap ${shown(gap)}, stopped at ${end}, steps ${iterations}\n${own.join('')}`;
}

/** One row for each interaction that any network lists; a dash where a network does not. */
function sideBySide(
  listed: readonly (readonly SparseInteraction[])[],
  top: number,
  names: readonly string[] | undefined,
): string {
  const keyOf = ({ type, mask }: SparseInteraction) => `${type} ${mask}`;
  const maps = listed.map((list) => new Map(list.map((one) => [keyOf(one), one.effect])));
  const rows = new Map(listed.flat().map((one) => [keyOf(one), one]));
  if (rows.size === 0) return '  no interaction\n';
  const strengthOf = (key: string) => Math.max(...maps.map((map) => Math.abs(map.get(key) ?? 0)));
  const strongest = [...rows].sort(([a], [b]) => strengthOf(b) - strengthOf(a)).slice(0, top);
  const cells = strongest.map(([key, { type, mask }]) => [
    ...[type, String(orderOf(mask))],
    membersOf(mask)
      .map((player) => names?.[player] ?? String(player))
      .join(' '),
    ...maps.map((map) => shown(map.get(key) ?? null)),
  ]);
  const heads = ['type', 'order>', 'players', ...listed.map((_, network) => `network ${network}>`)];
  const rest = rows.size - cells.length;
  return `${textTable(heads, cells)}${rest > 0 ? `  … and ${rest} more\n` : ''}`;
}

function overlapTable(name: string, { overlap }: JointRecords): string {
  const rows = overlap.filter(({ layer, type }) => layer === name && type === 'BOTH');
  const heldOut = rows.some(({ jointHeldOut }) => jointHeldOut !== undefined);
  const heads = [
    'k of 2·2ⁿ>',
    'joint>',
    'separate>',
    ...(heldOut ? ['joint, held out>', 'separate, held out>'] : []),
  ];
  const cells = rows.map(
    ({ fraction, joint, separate, jointHeldOut = null, separateHeldOut = null, chance }) => [
      `${Math.round(100 * fraction)}%`,
      ...[joint, separate, ...(heldOut ? [jointHeldOut, separateHeldOut] : []), chance].map(shown),
    ],
  );
  return `\n${name}: overlap of the top k, AND and OR together, mean over samples\n${textTable([...heads, 'chance>'], cells)}`;
}
