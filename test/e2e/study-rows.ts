import { expect } from 'vitest';
import type { Ask } from '../ask.ts';
import { exact } from './reading.ts';

type TableRow = Record<string, string>;

export async function startStudy(ask: Ask, input: Record<string, unknown>): Promise<string> {
  const { startStudy: answer } = await ask(
    'mutation ($input: StudyInput!) { startStudy(input: $input) { study { id } errors { message } } }',
    { input },
  );
  expect(answer.errors).toEqual([]);
  return answer.study.id;
}

interface Overlap {
  network: { name: string } | null;
  layer: string;
  order: number | null;
  iou: number | null;
  spread: number | null;
  chance: number | null;
  sampleCount: number;
  leftOut: number;
}

/** IoU of every order at the output with the one compared network, as the page writes it. */
export async function overlapRows(ask: Ask, id: string): Promise<TableRow[]> {
  const { overlaps } = await resultOf(
    ask,
    id,
    `... on GeneralisationResult { overlaps(layer: "output", type: BOTH) {
      network { name } layer order iou spread chance sampleCount leftOut
    } }`,
  );
  const rows: Overlap[] = overlaps;
  return rows
    .filter(({ network }) => network !== null)
    .sort(byOrder)
    .map((row) => ({
      'Compared with': 'Seed 2',
      Layer: row.layer,
      Order: String(row.order ?? 'all'),
      IoU: exact(row.iou),
      Spread: exact(row.spread),
      Chance: exact(row.chance),
      Samples: String(row.sampleCount),
      'Left out': String(row.leftOut),
    }));
}

interface Stability {
  variant: 'KEPT' | 'SOLVED';
  layer: string;
  type: 'AND' | 'OR' | 'BOTH';
  order: number | null;
  stability: number | null;
  spread: number | null;
  instability: number | null;
  interactionCount: number;
  zeroDeviations: number;
  sampleCount: number;
  leftOut: number;
}

/** Stability of every type, variant and order at the output, as the page writes it. */
export async function stabilityRows(ask: Ask, id: string): Promise<TableRow[]> {
  const { stability } = await resultOf(
    ask,
    id,
    `... on StabilityResult { stability(layer: "output") {
      variant layer type order stability spread instability interactionCount zeroDeviations sampleCount leftOut
    } }`,
  );
  const rows: Stability[] = stability;
  return rows
    .sort(
      (a, b) =>
        types.indexOf(a.type) - types.indexOf(b.type) || a.variant.localeCompare(b.variant) || byOrder(a, b),
    )
    .map((row) => ({
      Interactions: row.type === 'BOTH' ? 'AND and OR' : row.type,
      Split: row.variant === 'KEPT' ? 'γ and δ kept' : 'Split solved afresh',
      Layer: row.layer,
      Order: String(row.order ?? 'all'),
      Stability: exact(row.stability),
      Spread: exact(row.spread),
      Instability: exact(row.instability),
      Count: row.interactionCount.toLocaleString('en'),
      'Same in every draw': row.zeroDeviations.toLocaleString('en'),
      Samples: String(row.sampleCount),
      'Samples left out': String(row.leftOut),
    }));
}

const types = ['AND', 'OR', 'BOTH'];

interface Moment {
  epoch: number;
  noiseVariance: number | null;
  noiseLimit: 'LOW' | 'HIGH' | null;
  fitError: number | null;
  sampleCount: number;
  orders: {
    order: number;
    positive: number;
    positiveSpread: number | null;
    negative: number;
    negativeSpread: number | null;
    share: number | null;
    predicted: number | null;
  }[];
}

/** Strengths by order of every checkpoint, as the page writes them. */
export async function momentRows(ask: Ask, id: string): Promise<TableRow[]> {
  const { moments, untrainedShares } = await momentsOf(ask, id);
  return moments.flatMap((moment) =>
    moment.orders.map((row) => ({
      Checkpoint: nameOf(moment, moments),
      Order: String(row.order),
      Positive: exact(row.positive),
      'Spread of positive': exact(row.positiveSpread),
      Negative: exact(row.negative),
      'Spread of negative': exact(row.negativeSpread),
      Share: exact(row.share),
      'Predicted share': exact(row.predicted),
      'Untrained, in theory': exact(untrainedShares[row.order - 1]),
      Samples: String(moment.sampleCount),
    })),
  );
}

/** σ² of every checkpoint, as the page writes it. */
export async function noiseRows(ask: Ask, id: string): Promise<TableRow[]> {
  const { moments } = await momentsOf(ask, id);
  return moments.map((moment) => ({
    Checkpoint: nameOf(moment, moments),
    Epoch: String(moment.epoch),
    'σ²': exact(moment.noiseVariance),
    Bound: moment.noiseLimit ? { LOW: 'at most this', HIGH: 'at least this' }[moment.noiseLimit] : '–',
    'Σ (predicted − share)²': exact(moment.fitError),
  }));
}

async function momentsOf(ask: Ask, id: string): Promise<{ moments: Moment[]; untrainedShares: number[] }> {
  const { checkpoints, untrainedShares } = await resultOf(
    ask,
    id,
    `... on DynamicsResult { untrainedShares checkpoints(layer: "output") {
      epoch noiseVariance noiseLimit fitError sampleCount
      orders { order positive positiveSpread negative negativeSpread share predicted }
    } }`,
  );
  return { moments: checkpoints, untrainedShares };
}

function nameOf(moment: Moment, moments: readonly Moment[]): string {
  if (moment === moments.at(-1)) return `Epoch ${moment.epoch}, the end`;
  return moment.epoch === 0 ? 'Untrained' : `Epoch ${moment.epoch}`;
}

// biome-ignore lint/suspicious/noExplicitAny: shaped by the selection that is handed in
async function resultOf(ask: Ask, id: string, selection: string): Promise<any> {
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Study { result { ${selection} } } } }`,
    { id },
  );
  return node.result;
}

function byOrder(a: { order: number | null }, b: { order: number | null }): number {
  return (a.order ?? 0) - (b.order ?? 0);
}
