import { averageTopOverlap, type TopOverlapRow, topFractions } from '@strata/interaction-engine';
import { type Family, familiesIn } from '../families.ts';
import type { JointResult, Overlaps } from '../pieces/joint.ts';
import { fixed, percent } from '../report/numbers.ts';
import { palette } from '../report/render-figure.ts';
import { along, colours, shareAxis, smallMultiples } from '../report/small-multiples.ts';
import { table } from '../report/table.ts';
import type { Figure, Section } from '../section.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import { carriesOver, jointAboveSeparate, onlySameTask, sharedByThree } from './claims.ts';
import { commonToThree } from './common-to-three.ts';
import { type Comparison, comparisons, type MeasuredPrimitives } from './measured.ts';
import { controlOf, jointRequests, primitivePieces } from './plan.ts';

/** Method §4, [GIP]: what networks have in common when they are split together. */
export const primitives: Section = {
  name: 'primitives',
  title: 'Generalizable primitives',
  pieces: primitivePieces,
  write(store, settings) {
    const measured = familiesIn(settings).map((family) => measurePrimitives(family, store, settings));
    return {
      claims: [
        jointAboveSeparate(measured),
        carriesOver(measured),
        sharedByThree(measured),
        onlySameTask(measured),
      ],
      text: `${methodText(measured, settings)}\n\n${overlapTable(measured)}`,
      figures: [overlapFigure(measured)],
    };
  },
};

function measurePrimitives(family: Family, store: Store, settings: Settings): MeasuredPrimitives {
  const results = jointRequests(family, settings).map((request) => store.read('joint', request));
  const overlaps: MeasuredPrimitives['overlaps'] = {};
  for (const comparison of comparisons) {
    const all = results.flatMap((result) => overlapsOf(result, comparison) ?? []);
    if (all.length === 0) continue;
    overlaps[comparison] = { separate: averaged(all, 'separate'), joint: averaged(all, 'joint') };
  }
  const largestGap = Math.max(...results.map((result) => result.largestGap));
  return { family: family.name, control: controlOf(family)?.name ?? null, largestGap, overlaps };
}

function overlapsOf(result: JointResult, comparison: Comparison): Overlaps | null {
  return comparison === 'three' ? commonToThree(result) : result[comparison];
}

function averaged(all: readonly Overlaps[], how: keyof Overlaps): TopOverlapRow[] {
  return averageTopOverlap(all.map((overlaps) => overlaps[how])).filter(({ type }) => type === 'BOTH');
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
  three: 'all three seeds',
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
    'all three seeds': palette.orange,
    'another task': palette.red,
    chance: palette.grey,
  };
  return {
    name: 'top-k-overlap',
    description:
      'Overlap of the k strongest interactions, k as a part of all: of two seeds, of their common ones with the held-out third seed, of all three, and of seed 1 with a network for another task; solid after joint, dashed after separate extraction. Means over samples.',
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
