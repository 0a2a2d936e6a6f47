import { spreadOf } from '../report/numbers.ts';
import { palette } from '../report/render-figure.ts';
import {
  along,
  bandedLines,
  colours,
  depthAxis,
  grid,
  orderAxis,
  shareAxis,
  smallMultiples,
} from '../report/small-multiples.ts';
import type { Figure } from '../section.ts';
import type { MeasuredFamily } from './claims.ts';
import { bandOf, bands, type MeasuredLayer, rowOf, sharesByOrder } from './measure.ts';

const bandNames = { low: 'orders 1–3', middle: 'orders 4–6', high: 'orders 7+' };

export function layerFigures(families: readonly MeasuredFamily[]): Figure[] {
  return [ratiosFigure(families), ordersFigure(families), changesFigure(families), typesFigure(families)];
}

/** The same layer of all seeds. */
function layersOf({ networks }: MeasuredFamily): MeasuredLayer[][] {
  return networks[0].layers.map((_, place) => networks.map(({ layers }) => layers[place]));
}

function ratiosFigure(families: readonly MeasuredFamily[]): Figure {
  const figures = {
    completeness: (layer: MeasuredLayer) => rowOf(layer, 'BOTH', 0).completeness,
    redundancy: (layer: MeasuredLayer) => rowOf(layer, 'BOTH', 0).redundancy,
    'probe accuracy': (layer: MeasuredLayer) => layer.accuracy,
  };
  const values = families.flatMap((family) =>
    layersOf(family).flatMap((seeds) =>
      Object.entries(figures).map(([figure, read]) => {
        return { family: family.name, depth: seeds[0].depth, figure, ...spreadOf(seeds.map(read)) };
      }),
    ),
  );
  const names = { completeness: palette.blue, redundancy: palette.orange, 'probe accuracy': palette.grey };
  return {
    name: 'ratios-by-depth',
    description:
      'Completeness and redundancy of each layer against the output, and the accuracy of the probe that reads it: means over samples and seeds, bands from the lowest to the highest seed. Depth 0 is the first layer, 1 the output.',
    spec: smallMultiples(values, 'family', bandedLines(depthAxis, shareAxis(), colours('figure', names))),
  };
}

function ordersFigure(families: readonly MeasuredFamily[]): Figure {
  const values = families.flatMap((family) =>
    layersOf(family).flatMap((seeds) => {
      const shares = seeds.map((layer, i) => sharesByOrder(layer, family.networks[i].playerCount));
      return shares[0].slice(1).map((_, i) => {
        const { mean } = spreadOf(shares.map((one) => one[i + 1]));
        return { family: family.name, depth: seeds[0].depth, order: i + 1, mean };
      });
    }),
  );
  return {
    name: 'strength-by-order',
    description:
      'Share of the strength of salient interactions that each order carries, a line for each layer from the first (orange) to the output (violet); means over samples and seeds.',
    spec: smallMultiples(values, 'family', {
      mark: 'line',
      encoding: {
        x: orderAxis,
        y: along('mean', 'share of strength'),
        color: along('depth', 'depth', { scale: { range: [palette.orange, palette.violet] } }),
        detail: along('depth'),
      },
    }),
  };
}

function changesFigure(families: readonly MeasuredFamily[]): Figure {
  const values = families.flatMap((family) =>
    layersOf(family).flatMap((seeds) =>
      bands.flatMap((band) => {
        const share = (part: 'overlap' | 'new' | 'forgotten') =>
          spreadOf(seeds.map((layer, i) => bandOf(layer, band)[part] / family.networks[i].outputGap)).mean ??
          0;
        const at = { family: family.name, depth: seeds[0].depth, band: bandNames[band] };
        return [
          { ...at, part: 'shared', strength: share('overlap') },
          { ...at, part: 'new', strength: share('new') },
          { ...at, part: 'forgotten', strength: -share('forgotten') },
        ];
      }),
    ),
  );
  const names = { shared: palette.blue, new: palette.green, forgotten: palette.red };
  const spec = grid(values, 'band', 'family', {
    mark: 'area',
    encoding: {
      x: depthAxis,
      y: along('strength', null, { stack: 'zero', axis: { tickCount: 4 } }),
      color: colours('part', names),
    },
  });
  return {
    name: 'changes-by-depth',
    description:
      'What each layer shares with the output, what it lacks (new) and, below the axis, what it holds that is gone from the output (forgotten), by orders; strengths divided by the mean |v(x) − v(x_∅)| of the output, means over samples and seeds. Each chart has a scale of its own.',
    spec: { ...spec, resolve: { scale: { y: 'independent' } } } as Figure['spec'],
  };
}

function typesFigure(families: readonly MeasuredFamily[]): Figure {
  const types = { AND: 'AND', OR: 'OR', both: 'BOTH' } as const;
  const values = families.flatMap((family) =>
    layersOf(family).flatMap((seeds) =>
      Object.entries(types).flatMap(([type, tracked]) =>
        (['completeness', 'redundancy'] as const).map((figure) => {
          const { mean } = spreadOf(seeds.map((layer) => rowOf(layer, tracked, 0)[figure]));
          return { family: family.name, depth: seeds[0].depth, type, figure, mean };
        }),
      ),
    ),
  );
  const names = { AND: palette.blue, OR: palette.orange, both: palette.grey };
  return {
    name: 'types-by-depth',
    description:
      'Completeness and redundancy by depth for AND, for OR, and for both; means over samples and seeds.',
    spec: grid(values, 'figure', 'family', {
      mark: 'line',
      encoding: { x: depthAxis, y: shareAxis(), color: colours('type', names) },
    }),
  };
}
