import type {
  AnchorInput,
  Average,
  IndexKind,
  InteractionType,
  Reference,
  TrackedType,
} from '@strata/graphql/operations';
import { indexKinds, indexWords } from '../interaction-index/index-words';

/** One interaction of one sample at one layer. */
export interface Selection {
  layer: string;
  sampleIndex: number;
  type: InteractionType;
  players: number[];
}

/** What of an analysis is being looked at; it travels in the address, so that it can be shared. */
export interface ViewState {
  reference: Reference;
  show: TrackedType;
  /** Multiplies τ. */
  scale: number;
  by: 'layer' | 'order';
  average: Average;
  layer: string | null;
  order: number | null;
  sample: number | null;
  type: InteractionType | null;
  /** Indices in place of interactions. */
  index: IndexKind | null;
  selection: Selection | null;
  finding: string | null;
}

export const scales = [0.5, 0.625, 0.75, 0.875, 1, 1.25, 1.5, 1.75, 2];

/** What an address says; whatever in it makes no sense is as if it were not there. */
export function readView(search: URLSearchParams): ViewState {
  return {
    reference: search.get('reference') === 'next' ? 'NEXT' : 'OUTPUT',
    show: readType(search.get('show')) ?? 'BOTH',
    scale: scales.find((scale) => String(scale) === search.get('scale')) ?? 1,
    by: search.get('by') === 'order' ? 'order' : 'layer',
    average: search.get('average') === 'ratios' ? 'MEAN_OF_RATIOS' : 'RATIO_OF_MEANS',
    layer: search.get('layer') || null,
    order: readIndex(search.get('order')),
    sample: readIndex(search.get('sample')),
    type: readType(search.get('type')),
    index: indexKinds.find((kind) => indexWords[kind].address === search.get('index')) ?? null,
    selection: readSelection(search.get('interaction')),
    finding: search.get('finding') || null,
  };
}

/** The shortest address of a view: only what differs from the initial one is written. */
export function writeView(view: ViewState): URLSearchParams {
  const search = new URLSearchParams();
  const write = (name: string, value: string | number | null) =>
    value !== null && search.set(name, String(value));
  if (view.reference === 'NEXT') write('reference', 'next');
  if (view.show !== 'BOTH') write('show', view.show.toLowerCase());
  if (view.scale !== 1) write('scale', view.scale);
  if (view.by === 'order') write('by', 'order');
  if (view.average === 'MEAN_OF_RATIOS') write('average', 'ratios');
  write('layer', view.layer);
  write('order', view.order);
  write('sample', view.sample);
  write('type', view.type?.toLowerCase() ?? null);
  write('index', view.index && indexWords[view.index].address);
  write('interaction', view.selection && writeSelection(view.selection));
  write('finding', view.finding);
  return search;
}

/** What of an analysis there is to look at. */
export interface Extent {
  layers: readonly string[];
  sampleCount: number;
  playerCount: number;
}

/** The view without what the analysis does not have: an address may be old, or cut short. */
export function viewWithin(view: ViewState, { layers, sampleCount, playerCount }: Extent): ViewState {
  const hasLayer = (layer: string) => layers.includes(layer);
  const hasSelection = ({ layer, sampleIndex, players }: Selection) =>
    hasLayer(layer) && sampleIndex < sampleCount && players.every((player) => player < playerCount);
  return {
    ...view,
    layer: view.layer !== null && hasLayer(view.layer) ? view.layer : null,
    order: view.order !== null && view.order >= 1 && view.order <= playerCount ? view.order : null,
    sample: view.sample !== null && view.sample < sampleCount ? view.sample : null,
    selection: view.selection && hasSelection(view.selection) ? view.selection : null,
  };
}

/** The view that an anchor points to. */
export function viewOfAnchor(anchor: AnchorInput): Partial<ViewState> {
  const { kind, layer, order, type, sampleIndex, players } = anchor;
  if (kind === 'LAYER') return { layer, order: null };
  if (kind === 'ORDER') return { layer, order: order ?? null, show: type ?? 'BOTH' };
  const selection = {
    layer,
    sampleIndex: sampleIndex ?? 0,
    type: type === 'OR' ? 'OR' : 'AND',
    players: players ?? [],
  };
  return { selection: selection as Selection, index: null };
}

function writeSelection({ sampleIndex, type, players, layer }: Selection): string {
  return [sampleIndex, type.toLowerCase(), players.join('-'), layer].join('.');
}

function readSelection(text: string | null): Selection | null {
  const match = text?.match(/^(\d+)\.(and|or)\.(\d+(?:-\d+)*)\.(.+)$/);
  if (!match) return null;
  const [, sampleIndex, type, players, layer] = match;
  return {
    layer,
    sampleIndex: Number(sampleIndex),
    type: type === 'or' ? 'OR' : 'AND',
    players: players.split('-').map(Number),
  };
}

function readIndex(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function readType(text: string | null): InteractionType | null {
  if (text === 'and') return 'AND';
  return text === 'or' ? 'OR' : null;
}
