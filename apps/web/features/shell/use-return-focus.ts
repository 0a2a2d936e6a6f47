'use client';
import { useEffect } from 'react';

/** For what is taken off the page when it closes: gives the focus back to where it was before. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}
