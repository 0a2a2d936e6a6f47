import { forgettingOf } from '../generalisation/section.ts';
import { measureFamily } from '../layers/measure.ts';
import type { NoiseVariant } from '../pieces/noise.ts';
import { fixed, percent } from '../report/numbers.ts';
import { folded, table } from '../report/table.ts';
import { type Claim, countWhereKnown, type Section } from '../section.ts';
import type { Settings } from '../settings.ts';
import { stabilityFigures } from './figures.ts';
import { type MeasuredStability, meanStability, measureStability } from './measure.ts';
import { shakenFamilies, stabilityPieces } from './plan.ts';

const variants: Record<NoiseVariant, string> = { AFRESH: 'split afresh', KEPT: 'γ kept' };

/** Method §4: which interactions survive noise on the input? */
export const stability: Section = {
  name: 'stability',
  title: 'Stability under input noise',
  pieces: stabilityPieces,
  write(store, settings) {
    const measured = shakenFamilies(settings).map((family) => measureStability(family, store, settings));
    const forgetting = shakenFamilies(settings).flatMap((family) => {
      const first = { ...family, networks: family.networks.slice(0, 1) };
      return forgettingOf(family.name, measureFamily(first, store, settings));
    });
    return {
      claims: [fallsWithOrder(measured)],
      text: `${methodText(measured, settings)}\n\n${orderTable(measured)}\n\n${folded('Instability by layer', layerTable(measured))}`,
      figures: stabilityFigures(measured, forgetting),
    };
  },
};

function fallsWithOrder(measured: readonly MeasuredStability[]): Claim {
  const at = (one: MeasuredStability, variant: NoiseVariant, from: number, to: number) =>
    meanStability(one.variants[variant].byOrder, from, to);
  const names = Object.keys(variants) as NoiseVariant[];
  return {
    source: '[LCK]',
    statement: 'Low orders are more stable under input noise than higher orders.',
    rule: 'at the output the mean stability of orders 1–3 lies above that of orders 4–6; each of the two variants counts as one.',
    verdicts: measured.map((one) => ({
      subject: one.family,
      ...countWhereKnown(names, (variant) => [at(one, variant, 1, 3), at(one, variant, 4, 6)]),
      measured: names
        .map((variant) => {
          const [low, high] = [at(one, variant, 1, 3), at(one, variant, 4, 6)];
          return `${variants[variant]} ${fixed(low)} and ${fixed(high)}`;
        })
        .join('; '),
    })),
  };
}

function methodText(measured: readonly MeasuredStability[], { noise }: Settings): string {
  const slacks = measured.map(({ slack }) => slack).filter((slack) => slack !== null);
  return [
    `Seed 1 of each network, ${noise.draws} draws of N(0, ${noise.deviation}²) on the whole input before masking, for the first ${noise.sampleCount} samples.`,
    `Splitting is what costs, so the output is split afresh for all of these samples and three inner layers for the first ${noise.layerSamples}; with γ kept, all layers are read for all samples.`,
    `Splits here stop at a gap of ${noise.tolerance}: one that is 30 times tighter moves an effect by ${percent(Math.max(...slacks), 1)} of its deviation under noise in the median of the network where that is worst, so it is noise that is measured and not the solver's slack.`,
    'Words are not numbers that could be shaken, so the transformer is left out. Stability is |mean| over deviation of an effect over the draws, a mean over salient S and samples.',
  ].join(' ');
}

function orderTable(measured: readonly MeasuredStability[]): string {
  const orders = [1, 2, 3, 4, 5, 6, 7];
  const rows = measured.flatMap((one) =>
    (Object.keys(variants) as NoiseVariant[]).map((variant) => [
      one.family,
      variants[variant],
      ...orders.map((order) => {
        const row = one.variants[variant].byOrder[order];
        return row && row.stability !== null ? `${fixed(row.stability)} (${row.interactionCount})` : '–';
      }),
    ]),
  );
  return table(['stability at the output (interactions), order', '', ...orders.map(String)], rows);
}

function layerTable(measured: readonly MeasuredStability[]): string {
  const rows = measured.flatMap((one) =>
    one.variants.KEPT.byLayer.map(({ layer, instability }) => {
      const afresh = one.variants.AFRESH.byLayer.find((other) => other.layer === layer);
      return [
        one.family,
        layer,
        fixed(instability, 3),
        fixed(afresh?.instability, 3),
        String(afresh?.sampleCount ?? '–'),
      ];
    }),
  );
  return table(['networks', 'layer', 'γ kept', 'split afresh', 'samples split afresh'], rows);
}
