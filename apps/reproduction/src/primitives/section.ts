import { averageTopOverlap, type TopOverlapRow, topFractions } from '@strata/interaction-engine';
import { type Family, familiesIn } from '../families.ts';
import type { JointResult, Overlaps } from '../pieces/joint.ts';
import { fixed, percent } from '../report/numbers.ts';
import { palette } from '../report/render-figure.ts';
import { along, colours, shareAxis, smallMultiples } from '../report/small-multiples.ts';
import { table } from '../report/table.ts';
import type { Claim, Figure, Section } from '../section.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import { controlOf, jointRequests, primitivePieces } from './plan.ts';

const comparisons = ['pair', 'heldOut', 'control'] as const;
type Comparison = (typeof comparisons)[number];

/** Means over samples, AND and OR together, k = 5%…45%. */
interface MeasuredPrimitives {
  family: string;
  control: string | null;
  largestGap: number;
  overlaps: Partial<Record<Comparison, Overlaps>>;
}

/** Method §4, [GIP]: what networks have in common when they are split together. */
export const primitives: Section = {
  name: 'primitives',
  title: 'Generalizable primitives',
  pieces: primitivePieces,
  write(store, settings) {
    const measured = familiesIn(settings).map((family) => measurePrimitives(family, store, settings));
    return {
      claims: [jointAboveSeparate(measured), carriesOver(measured), onlySameTask(measured)],
      text: `${methodText(measured, settings)}\n\n${overlapTable(measured)}`,
      figures: [overlapFigure(measured)],
    };
  },
};

function measurePrimitives(family: Family, store: Store, settings: Settings): MeasuredPrimitives {
  const results = jointRequests(family, settings).map((request) => store.read('joint', request));
  const overlaps: MeasuredPrimitives['overlaps'] = {};
  for (const comparison of comparisons) {
    const all = results.flatMap((result: JointResult) => result[comparison] ?? []);
    if (all.length === 0) continue;
    overlaps[comparison] = { separate: averaged(all, 'separate'), joint: averaged(all, 'joint') };
  }
  const largestGap = Math.max(...results.map((result) => result.largestGap));
  return { family: family.name, control: controlOf(family)?.name ?? null, largestGap, overlaps };
}

function averaged(all: readonly Overlaps[], how: keyof Overlaps): TopOverlapRow[] {
  return averageTopOverlap(all.map((overlaps) => overlaps[how])).filter(({ type }) => type === 'BOTH');
}

function jointAboveSeparate(measured: readonly MeasuredPrimitives[]): Claim {
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

function carriesOver(measured: readonly MeasuredPrimitives[]): Claim {
  return {
    source: '[GIP]',
    statement: 'What is extracted together generalises to a network that took no part.',
    rule: 'of the common top k, a larger part is in the top k of the held-out third seed after joint than after separate extraction, in the mean over k.',
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

function onlySameTask(measured: readonly MeasuredPrimitives[]): Claim {
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

function methodText(measured: readonly MeasuredPrimitives[], { joint }: Settings): string {
  const gap = Math.max(...measured.map(({ largestGap }) => largestGap));
  return `Seeds 1 and 2 of each network at the output, split one by one and together (α = ${joint.alpha}, κ = ${joint.kappaFraction}·|v(x) − v(x_∅)|, γ̂ within ${joint.gammaFraction} of the mean gap), each game divided by its network's mean |v(x) − v(x_∅)|; the largest gap of a joint split is ${gap.toExponential(1)}. The held-out network is seed 3, split alone: after joint extraction it is compared with splits that were made by another rule than its own. The control for another task is the same-numbered sample of a network with as many players, which are other things: networks on digits are paired with the mails, the mails and breast cancer with LeNet's digits. Ties at the k-th place are shared by lot.`;
}

function overlapTable(measured: readonly MeasuredPrimitives[]): string {
  const rows = measured.flatMap(({ family, overlaps }) =>
    comparisons.flatMap((comparison) =>
      (['joint', 'separate'] as const).flatMap((how) => {
        const found = overlaps[comparison]?.[how];
        return found ? [[family, names[comparison], how, ...found.map(({ overlap }) => fixed(overlap))]] : [];
      }),
    ),
  );
  return table(['networks', 'top k of', '', ...topFractions.map((fraction) => percent(fraction))], rows);
}

const names: Record<Comparison, string> = {
  pair: 'two seeds',
  heldOut: 'held-out seed',
  control: 'another task',
};

function overlapFigure(measured: readonly MeasuredPrimitives[]): Figure {
  const values = measured.flatMap(({ family, overlaps }) => [
    ...comparisons.flatMap((comparison) =>
      (['joint', 'separate'] as const).flatMap((how) =>
        (overlaps[comparison]?.[how] ?? []).map(({ fraction, overlap }) => {
          return { family, fraction, what: names[comparison], how, mean: overlap };
        }),
      ),
    ),
    ...(overlaps.pair?.joint ?? []).map(({ fraction, chance }) => {
      return { family, fraction, what: 'chance', how: 'joint', mean: chance };
    }),
  ]);
  const inks = {
    'two seeds': palette.blue,
    'held-out seed': palette.green,
    'another task': palette.red,
    chance: palette.grey,
  };
  return {
    name: 'top-k-overlap',
    description:
      'Overlap of the k strongest interactions, k as a part of all: of two seeds, of their common ones with the held-out third seed, and of seed 1 with a network for another task; solid after joint, dashed after separate extraction. Means over samples.',
    spec: smallMultiples(values, 'family', {
      mark: 'line',
      encoding: {
        x: along('fraction', 'k', { axis: { format: '%', tickCount: 4 } }),
        y: shareAxis('overlap'),
        color: colours('what', inks),
        strokeDash: {
          field: 'how',
          type: 'nominal',
          title: null,
          scale: {
            domain: ['joint', 'separate'],
            range: [
              [1, 0],
              [3, 3],
            ],
          },
        },
      },
    }),
  };
}
