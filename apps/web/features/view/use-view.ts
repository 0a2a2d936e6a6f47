'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { address } from './address';
import { readView, type ViewState, writeView } from './view-state';

export type ChangeView = (change: Partial<ViewState>) => void;

/** The view in the address, and a way to change a part of it without a new page. */
export function useView(): { view: ViewState; change: ChangeView } {
  const search = useSyncExternalStore(address.subscribe, address.search, () => '');
  const view = useMemo(() => readView(new URLSearchParams(search)), [search]);
  return { view, change };
}

/** Read afresh: two changes in one turn must not undo each other. */
function change(part: Partial<ViewState>): void {
  const now = readView(new URLSearchParams(address.search()));
  address.replace(writeView({ ...now, ...part }).toString());
}
