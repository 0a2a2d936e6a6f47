import { familiesIn } from '../families.ts';
import { measureFamily, rowOf } from '../layers/measure.ts';
import { layerPieces } from '../layers/plan.ts';
import { fixed, spread, spreadOf } from '../report/numbers.ts';
import { palette } from '../report/render-figure.ts';
import {
  bandedLines,
  colours,
  depthAxis,
  orderAxis,
  shareAxis,
  smallMultiples,
} from '../report/small-multiples.ts';
import { folded, table } from '../report/table.ts';
import { type Claim, countWhereKnown, type Figure, type Section } from '../section.ts';
import { type Agreement, agreementsOf, type LayerAgreement, meanOverOrders } from './measure.ts';

interface AgreedFamily {
  name: string;
  pairs: Agreement[];
}

/** Method §4: do networks from different seeds hold the same interactions? */
export const generalisation: Section = {
  name: 'generalisation',
  title: 'Generalisation between seeds',
  pieces: layerPieces,
  write(store, settings) {
    const families = familiesIn(settings);
    const agreed = families.map((family) => ({
      name: family.name,
      pairs: agreementsOf(family, store, settings),
    }));
    const forgetting = families.flatMap((family) =>
      forgettingOf(family.name, measureFamily(family, store, settings)),
    );
    return {
      claims: [fallsWithOrder(agreed), aboveChance(agreed)],
      text: `IoU of the salient sets of two seeds, sample by sample, AND and OR together; samples without any salient interaction of an order are left out. Chance is what random sets of the same sizes would reach.\n\n${orderTable(agreed)}\n\n${folded('By layer: IoU weighted by strength over orders, and chance', depthTable(agreed))}`,
      figures: [ordersFigure(agreed), depthFigure(agreed, forgetting)],
    };
  },
};

function fallsWithOrder(agreed: readonly AgreedFamily[]): Claim {
  const at = (pair: Agreement, what: 'iou' | 'chance', from: number, to: number) =>
    meanOverOrders(outputOf(pair).byOrder, what, from, to);
  const excess = (pair: Agreement, from: number, to: number) => {
    const [iou, chance] = [at(pair, 'iou', from, to), at(pair, 'chance', from, to)];
    return iou === null || chance === null ? null : iou - chance;
  };
  return {
    source: '[LCK]',
    statement: 'Low orders generalise better than higher orders.',
    rule: 'at the output the mean IoU of orders 1–3 lies above that of orders 4–6. A pair of seeds counts as one; what is left after chance is given beside it.',
    verdicts: agreed.map(({ name, pairs }) => {
      const range = (from: number, to: number) => spread(pairs.map((pair) => at(pair, 'iou', from, to)));
      const left = (from: number, to: number) => spread(pairs.map((pair) => excess(pair, from, to)));
      return {
        subject: name,
        ...countWhereKnown(pairs, (pair) => [at(pair, 'iou', 1, 3), at(pair, 'iou', 4, 6)]),
        measured: `${range(1, 3)} and ${range(4, 6)}; less chance ${left(1, 3)} and ${left(4, 6)}`,
      };
    }),
  };
}

function aboveChance(agreed: readonly AgreedFamily[]): Claim {
  return {
    source: '[LCK], [GIP]',
    statement: 'Different networks for one task share more interactions than chance gives.',
    rule: 'at the output the IoU of each order, a mean weighted by strength, lies above what chance gives in these orders.',
    verdicts: agreed.map(({ name, pairs }) => {
      const rows = pairs.map(outputOf);
      const ratios = rows.map(({ iou, chance }) => (iou ?? 0) / (chance ?? 1));
      return {
        subject: name,
        ...countWhereKnown(rows, ({ iou, chance }) => [iou, chance]),
        measured: `${spread(rows.map(({ iou }) => iou))}, chance ${spread(rows.map(({ chance }) => chance))}: ${spread(ratios, 1)} times`,
      };
    }),
  };
}

function outputOf({ layers }: Agreement): LayerAgreement {
  return layers[layers.length - 1];
}

function orderTable(agreed: readonly AgreedFamily[]): string {
  const orders = [1, 2, 3, 4, 5, 6, 7, 8];
  const rows = agreed.map(({ name, pairs }) => [
    name,
    ...orders.map((order) => {
      const at = (what: 'iou' | 'chance') =>
        spreadOf(pairs.map((pair) => outputOf(pair).byOrder[order]?.[what] ?? null)).mean;
      return `${fixed(at('iou'))} / ${fixed(at('chance'))}`;
    }),
  ]);
  const head = ['IoU / chance at the output, order', ...orders.map(String)];
  return table(head, rows);
}

function depthTable(agreed: readonly AgreedFamily[]): string {
  const rows = agreed.flatMap(({ name, pairs }) =>
    pairs[0].layers.map(({ layer }, place) => [
      name,
      layer,
      spread(pairs.map(({ layers }) => layers[place].iou)),
      spread(pairs.map(({ layers }) => layers[place].chance)),
    ]),
  );
  return table(['networks', 'layer', 'IoU', 'chance'], rows);
}

function ordersFigure(agreed: readonly AgreedFamily[]): Figure {
  const values = agreed.flatMap(({ name, pairs }) =>
    Array.from({ length: pairs[0].playerCount }, (_, i) => i + 1).flatMap((order) =>
      (['iou', 'chance'] as const).map((what) => ({
        family: name,
        order,
        what: what === 'iou' ? 'IoU' : 'chance',
        ...spreadOf(pairs.map((pair) => outputOf(pair).byOrder[order][what])),
      })),
    ),
  );
  const color = colours('what', { IoU: palette.blue, chance: palette.grey });
  return {
    name: 'iou-by-order',
    description:
      'IoU of the salient sets of two seeds at the output, by order, beside chance: means over samples and pairs of seeds, bands from the lowest to the highest pair. Orders without salient interactions have no point.',
    spec: smallMultiples(values, 'family', bandedLines(orderAxis, shareAxis(), color)),
  };
}

interface DepthPoint {
  family: string;
  depth: number;
  what: string;
  mean: number | null;
  low: number | null;
  high: number | null;
}

function depthFigure(agreed: readonly AgreedFamily[], forgetting: readonly DepthPoint[]): Figure {
  const values = agreed.flatMap(({ name, pairs }) =>
    pairs[0].layers.flatMap(({ depth }, place) =>
      (['iou', 'chance'] as const).map((what) => ({
        family: name,
        depth,
        what: what === 'iou' ? 'IoU' : 'chance',
        ...spreadOf(pairs.map(({ layers }) => layers[place][what])),
      })),
    ),
  );
  const names = {
    IoU: palette.blue,
    chance: palette.grey,
    'share forgotten': palette.red,
    'share new': palette.green,
  };
  return {
    name: 'iou-by-depth',
    description:
      'IoU between seeds of each layer, weighted by strength over orders, beside chance, the share of the layer that is gone from the output (forgotten), and the share of the output that the layer lacks (new). Bands from the lowest to the highest pair or seed.',
    spec: smallMultiples(
      [...values, ...forgetting],
      'family',
      bandedLines(depthAxis, shareAxis(), colours('what', names)),
    ),
  };
}

/** Redundancy, and one minus completeness, by depth. */
export function forgettingOf(family: string, networks: ReturnType<typeof measureFamily>): DepthPoint[] {
  return networks[0].layers.flatMap(({ depth }, place) => {
    const rows = networks.map(({ layers }) => rowOf(layers[place], 'BOTH', 0));
    const lacking = rows.map(({ completeness }) => (completeness === null ? null : 1 - completeness));
    return [
      { family, depth, what: 'share forgotten', ...spreadOf(rows.map(({ redundancy }) => redundancy)) },
      { family, depth, what: 'share new', ...spreadOf(lacking) },
    ];
  });
}
