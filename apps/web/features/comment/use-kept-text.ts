'use client';
import { useState } from 'react';

/** What somebody is writing. With a name it outlives the page, until it is saved or given up: a session may end meanwhile. */
export function useKeptText(name: string | undefined, initial: string): [string, (text: string) => void] {
  const key = name && `strata: ${name}`;
  const [text, setText] = useState(() => (key && sessionStorage.getItem(key)) || initial);

  function keep(next: string) {
    setText(next);
    if (!key) return;
    if (next === initial) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  }
  return [text, keep];
}

/** For whoever signs out: the next person at this page finds nothing of theirs. */
export function forgetKeptTexts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith('strata: ')) sessionStorage.removeItem(key);
}
