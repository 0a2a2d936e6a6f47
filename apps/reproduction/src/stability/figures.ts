import type { forgettingOf } from '../generalisation/section.ts';
import type { NoiseVariant } from '../pieces/noise.ts';
import { palette } from '../report/render-figure.ts';
import {
  along,
  bandedLines,
  colours,
  depthAxis,
  grid,
  orderAxis,
  smallMultiples,
} from '../report/small-multiples.ts';
import type { Figure } from '../section.ts';
import { type MeasuredStability, quantile } from './measure.ts';

const names: Record<NoiseVariant, string> = { AFRESH: 'split afresh', KEPT: 'γ kept' };
const inks = { 'split afresh': palette.blue, 'γ kept': palette.orange };
const variants = Object.keys(names) as NoiseVariant[];

export function stabilityFigures(
  measured: readonly MeasuredStability[],
  forgetting: ReturnType<typeof forgettingOf>,
): Figure[] {
  return [ordersFigure(measured), depthFigure(measured, forgetting)];
}

function ordersFigure(measured: readonly MeasuredStability[]): Figure {
  const values = measured.flatMap(({ family, playerCount, variants: found }) =>
    variants.flatMap((variant) =>
      Array.from({ length: playerCount }, (_, i) => i + 1).map((order) => {
        const samples = found[variant].bySample.flatMap((rows) => rows[order].stability ?? []);
        return {
          ...{ family, order, variant: names[variant], mean: found[variant].byOrder[order].stability },
          ...{ low: quantile(samples, 0.25), high: quantile(samples, 0.75) },
        };
      }),
    ),
  );
  return {
    name: 'stability-by-order',
    description:
      'Relative stability of salient interactions of the output by order: means over samples, bands over the middle half of the samples. Orders without salient interactions have no point.',
    spec: smallMultiples(
      values,
      'family',
      bandedLines(orderAxis, along('mean', 'stability'), colours('variant', inks)),
    ),
  };
}

function depthFigure(
  measured: readonly MeasuredStability[],
  forgetting: ReturnType<typeof forgettingOf>,
): Figure {
  const instabilities = measured.flatMap(({ family, variants: found }) =>
    variants.flatMap((variant) =>
      found[variant].byLayer.map(({ depth, instability }) => {
        return { family, depth, what: names[variant], row: 'instability', mean: instability };
      }),
    ),
  );
  const shares = forgetting.map((point) => ({ ...point, row: 'share' }));
  const color = colours('what', { ...inks, 'share forgotten': palette.red, 'share new': palette.green });
  const spec = grid([...instabilities, ...shares], 'row', 'family', {
    mark: { type: 'line', point: { size: 12 } },
    encoding: { x: depthAxis, y: along('mean', null), color },
  });
  return {
    name: 'instability-by-depth',
    description:
      'Instability of the salient interactions of each layer, weighted by strength over orders; below it the share of the layer that is gone from the output (forgotten) and the share of the output that the layer lacks (new). Each chart has a scale of its own.',
    spec: { ...spec, resolve: { scale: { y: 'independent' } } } as Figure['spec'],
  };
}
