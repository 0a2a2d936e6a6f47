'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { readView, type ViewState, writeView } from './view-state';

export type ChangeView = (change: Partial<ViewState>) => void;

/** The view in the address, and a way to change a part of it without a new page. */
export function useView(): { view: ViewState; change: ChangeView } {
  const search = useSearchParams();
  const path = usePathname();
  const view = useMemo(() => readView(new URLSearchParams(search.toString())), [search]);

  const change = useCallback<ChangeView>(
    (part) => {
      // Read afresh: two changes in one turn must not undo each other.
      const now = readView(new URLSearchParams(window.location.search));
      const next = writeView({ ...now, ...part }).toString();
      window.history.replaceState(null, '', next ? `${path}?${next}` : path);
    },
    [path],
  );
  return { view, change };
}
