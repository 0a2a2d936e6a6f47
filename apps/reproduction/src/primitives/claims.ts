import { type TopOverlapRow, topFractions } from '@strata/interaction-engine';
import type { Overlaps } from '../pieces/joint.ts';
import { fixed, percent } from '../report/numbers.ts';
import type { Claim } from '../section.ts';
import type { MeasuredPrimitives } from './measured.ts';

export function jointAboveSeparate(measured: readonly MeasuredPrimitives[]): Claim {
  return {
    source: '[GIP]',
    statement:
      'Extracted together, two networks for one task share more of their top k than extracted apart, and more than chance.',
    rule: 'at every k from 5% to 45% the joint overlap lies above the separate one and above chance.',
    verdicts: measured.map(({ family, overlaps }) => {
      const pair = overlaps.pair;
      return {
        subject: family,
        held: Number(
          pair?.joint.every((row, i) => exceeds(row, pair.separate[i].overlap) && exceeds(row, row.chance)),
        ),
        of: 1,
        measured: `at k = 10% ${words(pair, 0.1)}, at 30% ${words(pair, 0.3)}`,
      };
    }),
  };
}

export function carriesOver(measured: readonly MeasuredPrimitives[]): Claim {
  return {
    source: '[GIP]',
    statement: 'What is extracted together generalises to a network that took no part.',
    rule: 'of the common top k, a larger part is in the top k of the held-out third seed after joint than after separate extraction, in the mean over k. Separate splits have less in common, and of that the strongest, which this rule rewards; the next claim counts at equal k.',
    verdicts: measured.map(({ family, overlaps: { heldOut } }) => ({
      subject: family,
      held: Number((meanOf(heldOut?.joint) ?? 0) > (meanOf(heldOut?.separate) ?? 0)),
      of: heldOut ? 1 : 0,
      measured: heldOut
        ? `at k = 10% ${words(heldOut, 0.1)}, at 30% ${words(heldOut, 0.3)}`
        : 'there is no third seed',
    })),
  };
}

export function sharedByThree(measured: readonly MeasuredPrimitives[]): Claim {
  return {
    source: '[GIP]',
    statement: 'Extracted together, two networks share more of their top k with a network that took no part.',
    rule: 'the share of the top k that both networks and the held-out third seed have is larger after joint than after separate extraction, in the mean over k, and above chance.',
    verdicts: measured.map(({ family, overlaps: { three } }) => {
      const [joint, separate] = [meanOf(three?.joint) ?? 0, meanOf(three?.separate) ?? 0];
      const chance = three ? three.joint.reduce((sum, row) => sum + row.chance / three.joint.length, 0) : 0;
      return {
        subject: family,
        held: Number(joint > separate && joint > chance),
        of: three ? 1 : 0,
        measured: three
          ? `at k = 10% ${words(three, 0.1)}, at 30% ${words(three, 0.3)}`
          : 'there is no third seed',
      };
    }),
  };
}

export function onlySameTask(measured: readonly MeasuredPrimitives[]): Claim {
  return {
    source: 'control of this project',
    statement: 'Joint extraction gains more for networks of one task than for networks of different tasks.',
    rule: 'joint less separate overlap, a mean over k, is larger for the pair of seeds than for seed 1 with a network for another task.',
    verdicts: measured.map(({ family, control, overlaps }) => {
      const gain = (overlap: Overlaps | undefined) =>
        (meanOf(overlap?.joint) ?? 0) - (meanOf(overlap?.separate) ?? 0);
      return {
        subject: family,
        held: Number(gain(overlaps.pair) > gain(overlaps.control)),
        of: overlaps.control ? 1 : 0,
        measured: overlaps.control
          ? `gains ${fixed(gain(overlaps.pair))} between seeds, ${fixed(gain(overlaps.control))} with ${control}; there at k = 10% ${words(overlaps.control, 0.1)}`
          : 'no other network has as many players',
      };
    }),
  };
}

function exceeds({ overlap }: TopOverlapRow, other: number | null): boolean {
  return overlap !== null && other !== null && overlap > other;
}

function meanOf(rows: readonly TopOverlapRow[] | undefined): number | null {
  const known = rows?.flatMap(({ overlap }) => overlap ?? []) ?? [];
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function words(overlaps: Overlaps | undefined, fraction: number): string {
  const place = topFractions.indexOf(fraction);
  const [joint, separate] = [overlaps?.joint[place], overlaps?.separate[place]];
  return `${percent(joint?.overlap)} joint, ${percent(separate?.overlap)} separate, ${percent(joint?.chance)} chance`;
}
