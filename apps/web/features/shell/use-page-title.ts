'use client';
import { useEffect } from 'react';

/** Names the tab after what it shows, once that is known. */
export function usePageTitle(name: string | undefined): void {
  useEffect(() => {
    if (name) document.title = `${name} · Strata`;
  }, [name]);
}
