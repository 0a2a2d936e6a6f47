import { familiesIn } from '../families.ts';
import { fixed, percent, spread } from '../report/numbers.ts';
import { folded, table } from '../report/table.ts';
import type { Section } from '../section.ts';
import { layerClaims, type MeasuredFamily } from './claims.ts';
import { layerFigures } from './figures.ts';
import { bandOf, foregroundCount, type MeasuredLayer, measureFamily, rowOf } from './measure.ts';
import { layerPieces } from './plan.ts';

/** Method §3: what every layer shares with the output, what it has forgotten and what is still to come. */
export const layers: Section = {
  name: 'layers',
  title: 'Layerwise change',
  pieces: layerPieces,
  write(store, settings) {
    const measured = familiesIn(settings).map((family) => {
      const { name, architecture, kind } = family;
      return {
        name,
        architecture,
        kind,
        networks: measureFamily(family, store, settings),
        foregroundCount: foregroundCount(family, store, settings),
      };
    });
    return {
      claims: layerClaims(measured),
      text: `${certificateText(measured)}\n\n${measured.map(familyTable).join('\n\n')}`,
      figures: layerFigures(measured),
    };
  },
};

function certificateText(measured: readonly MeasuredFamily[]): string {
  const networks = measured.flatMap((family) => family.networks);
  const gap = Math.max(...networks.map(({ largestGap }) => largestGap));
  const floors = networks.map(({ floorShare }) => floorShare);
  return `The largest duality gap of any split is ${gap.toExponential(1)}; κ's floor bit in ${percent(Math.min(...floors))} to ${percent(Math.max(...floors))} of a network's splits. Strengths below are divided by the output's mean |v(x) − v(x_∅)|; several seeds are given as mean (lowest–highest). A probe's log-odds have a scale of their own (column strength), so the last step to the output is one of scale as well.`;
}

function familyTable({ name, networks }: MeasuredFamily): string {
  const head = ['layer', 'what', 'probe accuracy', 'salient', 'strength', 'shared', 'forgotten', 'new'];
  const rows = networks[0].layers.map((layer, place) => {
    const seeds = networks.map(({ layers, outputGap }) => ({ layer: layers[place], outputGap }));
    const strength = (part: 'strength' | 'overlap' | 'forgotten' | 'new') =>
      spread(seeds.map((seed) => rowOf(seed.layer, 'BOTH', 0)[part] / seed.outputGap));
    return [
      layer.layer,
      layer.operator,
      percent(seeds.reduce((sum, seed) => sum + seed.layer.accuracy, 0) / seeds.length, 1),
      spread(
        seeds.map((seed) => seed.layer.counts[1]),
        0,
      ),
      ...(['strength', 'overlap', 'forgotten', 'new'] as const).map(strength),
    ];
  });
  const ratios = networks[0].layers.map((layer, place) => [
    layer.layer,
    ...ratioCells(networks.map(({ layers }) => layers[place])),
  ]);
  const ratioHead = [
    'layer',
    'completeness',
    'AND',
    'OR',
    '1–3',
    '4–6',
    '7+',
    'redundancy',
    'AND',
    'OR',
    '1–3',
    '4–6',
    '7+',
  ];
  const title = `${name}: ${networks.length} seeds, layer by layer`;
  return folded(title, `${table(head, rows)}\n\n${table(ratioHead, ratios)}`);
}

function ratioCells(seeds: readonly MeasuredLayer[]): string[] {
  const meanOf = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? '–' : fixed(known.reduce((sum, value) => sum + value, 0) / known.length);
  };
  return (['completeness', 'redundancy'] as const).flatMap((ratio) => [
    spread(seeds.map((layer) => rowOf(layer, 'BOTH', 0)[ratio])),
    ...(['AND', 'OR'] as const).map((type) => meanOf(seeds.map((layer) => rowOf(layer, type, 0)[ratio]))),
    ...(['low', 'middle', 'high'] as const).map((band) =>
      meanOf(seeds.map((layer) => bandOf(layer, band)[ratio])),
    ),
  ]);
}
