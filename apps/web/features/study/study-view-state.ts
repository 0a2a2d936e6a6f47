import type { TrackedType } from '@strata/graphql/operations';

/** What of a study is being looked at; it travels in the address, so that it can be shared. */
export interface StudyView {
  type: TrackedType;
  /** Null: the output. */
  layer: string | null;
  /** Index of a network within the study; null: all of them together. */
  network: number | null;
}

/** What an address says; whatever in it makes no sense is as if it were not there. */
export function readStudyView(search: URLSearchParams): StudyView {
  const show = search.get('show');
  const network = search.get('network');
  return {
    type: show === 'and' ? 'AND' : show === 'or' ? 'OR' : 'BOTH',
    layer: search.get('layer') || null,
    network: network !== null && /^\d{1,2}$/.test(network) ? Number(network) : null,
  };
}

/** The shortest address of a view: only what differs from the initial one is written. */
export function writeStudyView({ type, layer, network }: StudyView): URLSearchParams {
  const search = new URLSearchParams();
  if (type !== 'BOTH') search.set('show', type.toLowerCase());
  if (layer !== null) search.set('layer', layer);
  if (network !== null) search.set('network', String(network));
  return search;
}

/** The view without what the study does not have: an address may be old, or cut short. */
export function studyViewWithin(view: StudyView, layers: readonly string[], networkCount: number): StudyView {
  return {
    ...view,
    layer: view.layer !== null && layers.includes(view.layer) ? view.layer : null,
    network: view.network !== null && view.network < networkCount ? view.network : null,
  };
}
