'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether something of a box that scrolls sideways is still hidden at its right edge. */
export function useHiddenColumns(): { ref: RefObject<HTMLDivElement | null>; isHiding: boolean } {
  const ref = useRef<HTMLDivElement>(null);
  const [isHiding, setHiding] = useState(false);

  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const look = () => setHiding(box.scrollLeft + box.clientWidth < box.scrollWidth - 4);
    const observer = new ResizeObserver(look);
    for (const each of [box, ...box.querySelectorAll('table')]) observer.observe(each);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);

  return { ref, isHiding };
}
