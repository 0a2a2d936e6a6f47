import { type AnalysisRow, type AnchorRow, analysisSampleAt } from '@strata/database';
import type { AnchorInput, AnchorKind } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { orderOf } from '@strata/interaction-engine';
import { checkedMask } from '../checked-mask.ts';
import { Invalid } from '../errors.ts';

/** Fields that a kind of anchor needs; it takes no other. */
const needs = {
  LAYER: [],
  ORDER: ['order', 'type'],
  INTERACTION: ['type', 'sampleIndex', 'players'],
} satisfies Record<AnchorKind, (keyof AnchorInput)[]>;

const optional = ['order', 'type', 'sampleIndex', 'players'] as const;

/** The anchor as it is stored. @throws {Invalid} where it points to nothing in this analysis */
export async function checkedAnchor(
  anchor: AnchorInput,
  analysis: AnalysisRow,
  context: Context,
): Promise<AnchorRow> {
  checkFields(anchor);
  const layers = await context.loaders.layers.load(analysis.id);
  if (!layers.some(({ name }) => name === anchor.layer))
    throw invalid('layer', `The analysis has no layer "${anchor.layer}".`);
  const { playerCount } = analysis.settings;
  const row = {
    anchorKind: anchor.kind,
    layerName: anchor.layer,
    order: null,
    type: null,
    sampleIndex: null,
    mask: null,
  };
  if (anchor.kind === 'LAYER') return row;
  if (anchor.kind === 'ORDER')
    return { ...row, type: anchor.type ?? null, order: checkedOrder(anchor.order, playerCount) };
  if (anchor.type === 'BOTH') throw invalid('type', 'An interaction is AND or OR, not BOTH.');
  const sampleIndex = anchor.sampleIndex ?? -1;
  if (!(await analysisSampleAt(analysis.id, sampleIndex)))
    throw invalid('sampleIndex', `The analysis has no sample at ${sampleIndex}.`);
  const mask = checkedMask(anchor.players ?? [], playerCount, 'anchor.players');
  return { ...row, type: anchor.type ?? null, order: orderOf(mask), sampleIndex, mask };
}

function checkFields(anchor: AnchorInput): void {
  const needed: readonly string[] = needs[anchor.kind];
  for (const field of optional) {
    const isGiven = anchor[field] != null;
    if (needed.includes(field) && !isGiven)
      throw invalid(field, `An anchor of kind ${anchor.kind} needs ${field}.`);
    if (!needed.includes(field) && isGiven && !(anchor.kind === 'INTERACTION' && field === 'order'))
      throw invalid(field, `An anchor of kind ${anchor.kind} has no ${field}.`);
  }
}

function checkedOrder(order: number | null | undefined, playerCount: number): number {
  if (order != null && order >= 1 && order <= playerCount) return order;
  throw invalid('order', `Orders go from 1 to ${playerCount} here, not ${order}.`);
}

function invalid(field: string, message: string): Invalid {
  return new Invalid({ field: `anchor.${field}`, message });
}
