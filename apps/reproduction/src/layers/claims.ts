import { fixed, percent, spread, spreadOf } from '../report/numbers.ts';
import type { Claim, Verdict } from '../section.ts';
import { type Band, bandOf, type MeasuredLayer, type MeasuredNetwork, rowOf } from './measure.ts';

export interface MeasuredFamily {
  name: string;
  architecture: string;
  kind: 'IMAGE' | 'TABLE' | 'TEXT';
  networks: MeasuredNetwork[];
  /** See `foregroundCount`. */
  foregroundCount: number | null;
}

const paper = '[LCK]';

export function layerClaims(families: readonly MeasuredFamily[]): Claim[] {
  return [
    lowOrders(families),
    earlyCompleteness(families),
    redundancyMoves(families),
    lateOrders(families),
    counts(families),
  ];
}

function lowOrders(families: readonly MeasuredFamily[]): Claim {
  const shares = (network: MeasuredNetwork) => bandShares(outputOf(network));
  return {
    source: paper,
    statement: 'Low orders carry more strength than high orders.',
    rule: 'at the output, orders 1–3 carry more than orders 4–6 and more than orders 7 and up.',
    verdicts: verdictsOf(
      families,
      (network) => shares(network).low > Math.max(shares(network).middle, shares(network).high),
      (networks) => {
        const of = (band: Band) => percent(spreadOf(networks.map((network) => shares(network)[band])).mean);
        const all = networks.flatMap(({ layers }) => layers.map(bandShares));
        const count = all.filter(({ low, middle, high }) => low > Math.max(middle, high)).length;
        return `${of('low')} · ${of('middle')} · ${of('high')}; so in ${count} of ${all.length} layers of all seeds`;
      },
    ),
  };
}

function earlyCompleteness(families: readonly MeasuredFamily[]): Claim {
  const at = (network: MeasuredNetwork, depth: number) =>
    rowOf(layerAt(network, depth), 'BOTH', 0).completeness ?? 0;
  const gain = (network: MeasuredNetwork) => at(network, 0.5) - at(network, 0);
  return {
    source: paper,
    statement: 'Completeness rises early.',
    rule: 'the layer nearest to half depth has gained at least half of what the last layer before the output has gained over the first, and gained at all.',
    verdicts: verdictsOf(
      families,
      (network) =>
        gain(network) > 0 && gain(network) >= (at(network, lastDepth(network)) - at(network, 0)) / 2,
      (networks) => {
        const of = (depth: (network: MeasuredNetwork) => number) =>
          spread(networks.map((network) => at(network, depth(network))));
        return `first layer ${of(() => 0)}, half depth ${of(() => 0.5)}, last layer ${of(lastDepth)}`;
      },
    ),
  };
}

const clear = 0.05;

function redundancyMoves(families: readonly MeasuredFamily[]): Claim {
  const isClear = (network: MeasuredNetwork) => Math.min(...moves(network)) >= clear;
  const claimed = ({ architecture, kind }: MeasuredFamily) =>
    architecture === 'ResNet-20' || kind === 'TEXT' ? true : architecture === 'LeNet' ? null : false;
  return {
    source: paper,
    statement:
      'Redundancy rises and falls again in late layers: clearly in ResNet-20 and language models, little in MLP-7, VGG-11 and on tables.',
    rule: `clear is a peak at an inner layer that lies ${clear} or more above the first layer and above the last; little is anything less, a fall alone for example.`,
    verdicts: families.map((family) => {
      const wanted = claimed(family);
      const [rises, falls] = [0, 1].map((i) => family.networks.map((network) => moves(network)[i]));
      const last = family.networks.map(
        (network) => rowOf(layerAt(network, lastDepth(network)), 'BOTH', 0).redundancy,
      );
      return {
        subject: family.name,
        held: wanted === null ? 0 : family.networks.filter((network) => isClear(network) === wanted).length,
        of: wanted === null ? 0 : family.networks.length,
        measured: `rises by ${spread(rises)}, falls by ${spread(falls)} to ${spread(last)}; claimed: ${wanted === null ? 'nothing' : wanted ? 'clear' : 'little'}`,
      };
    }),
  };
}

/** How far redundancy rises from the first layer to its peak, and falls from there to the last. */
function moves({ layers }: MeasuredNetwork): [number, number] {
  const values = layers.slice(0, -1).map((layer) => rowOf(layer, 'BOTH', 0).redundancy ?? 0);
  const peak = Math.max(...values);
  return [peak - values[0], peak - values[values.length - 1]];
}

function lateOrders(families: readonly MeasuredFamily[]): Claim {
  return {
    source: paper,
    statement: 'The highest orders emerge late.',
    rule: 'the mean depth of emergence (the area above the curve of completeness over depth, where 0 is the first layer and 1 the output) is larger for orders 7 and up than for orders 1–3; only where the output has salient interactions of order 7 and up.',
    verdicts: verdictsOf(
      families.map((family) => ({ ...family, networks: family.networks.filter(hasHighOrders) })),
      (network) => emergence(network, 'high') > emergence(network, 'low'),
      (networks) => {
        const depths = (band: Band) => spread(networks.map((network) => emergence(network, band)));
        const shares = networks.map((network) => bandShares(outputOf(network)).high);
        return networks.length === 0
          ? 'no salient interaction of order 7 and up'
          : `depth ${depths('low')} for orders 1–3, ${depths('high')} for 7 and up, which carry ${percent(spreadOf(shares).mean, 2)} of the strength`;
      },
    ),
  };
}

function counts(families: readonly MeasuredFamily[]): Claim {
  const published = 21.8;
  const countOf = (network: MeasuredNetwork) => outputOf(network).counts[1];
  const onDigits = families.filter(({ kind }) => kind === 'IMAGE');
  return {
    source: '[LCK]',
    statement: 'About 21.8 interactions a sample are salient on MNIST with 10 players.',
    rule: 'within a factor of 1.5 of that at the output. Beside it: seed 1 with ten patches of each image’s own foreground as players, as in [LCK].',
    verdicts: verdictsOf(
      onDigits,
      (network) => Math.max(countOf(network) / published, published / countOf(network)) <= 1.5,
      (networks, { foregroundCount }) => {
        const at = (i: number) =>
          fixed(spreadOf(networks.map((network) => outputOf(network).counts[i])).mean, 1);
        const ratio = (spreadOf(networks.map(countOf)).mean ?? 0) / published;
        return `${spread(networks.map(countOf), 1)}, ${fixed(ratio, 1)} times the published; ${at(0)} at τ/2, ${at(2)} at 2τ; own foreground ${fixed(foregroundCount, 1)}`;
      },
    ),
  };
}

function verdictsOf(
  families: readonly MeasuredFamily[],
  holds: (network: MeasuredNetwork) => boolean,
  measured: (networks: readonly MeasuredNetwork[], family: MeasuredFamily) => string,
): Verdict[] {
  return families.map((family) => {
    const { name, networks } = family;
    return {
      subject: name,
      held: networks.filter(holds).length,
      of: networks.length,
      measured: measured(networks, family),
    };
  });
}

export function bandShares(layer: MeasuredLayer): Record<Band, number> {
  const total = rowOf(layer, 'BOTH', 0).strength;
  const share = (band: Band) => (total === 0 ? 0 : bandOf(layer, band).strength / total);
  return { low: share('low'), middle: share('middle'), high: share('high') };
}

function outputOf({ layers }: MeasuredNetwork): MeasuredLayer {
  return layers[layers.length - 1];
}

/** The layer nearest to a depth; of two, the earlier. */
function layerAt({ layers }: MeasuredNetwork, depth: number): MeasuredLayer {
  return layers.reduce((best, layer) =>
    Math.abs(layer.depth - depth) < Math.abs(best.depth - depth) ? layer : best,
  );
}

/** Of the last layer before the output. */
function lastDepth({ layers }: MeasuredNetwork): number {
  return layers[layers.length - 2].depth;
}

/** Without, nothing of high order can emerge, early or late. */
function hasHighOrders(network: MeasuredNetwork): boolean {
  return bandOf(outputOf(network), 'high').strength > 0;
}

/** 1 − ∫ completeness over depth, by trapezoids. */
function emergence({ layers }: MeasuredNetwork, band: Band): number {
  const points = layers.map((layer) => ({
    depth: layer.depth,
    share: bandOf(layer, band).completeness ?? 0,
  }));
  const area = points.slice(1).reduce((sum, { depth, share }, i) => {
    return sum + ((depth - points[i].depth) * (share + points[i].share)) / 2;
  }, 0);
  return 1 - area;
}
