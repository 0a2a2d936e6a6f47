/**
 * What stands behind the `?` of the address, as a store that React reads at once. The router of Next.js would hand a
 * change on as a transition, and one whose question fails is begun again and again.
 */
const listeners = new Set<() => void>();

export const address = {
  search: () => window.location.search,
  replace(search: string): void {
    const { pathname, hash } = window.location;
    window.history.replaceState(null, '', `${pathname}${search && `?${search}`}${hash}`);
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    window.addEventListener('popstate', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('popstate', listener);
    };
  },
};
