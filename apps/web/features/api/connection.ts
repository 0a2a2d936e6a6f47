/** Whether the live connection stands; it counts as lost only when it broke, not when nobody needed it any more. */
let isLost = false;
const listeners = new Set<() => void>();

const cleanClose = 1000;

export const connection = {
  isLost: () => isLost,
  closed: (event: unknown) => setLost((event as { code?: number })?.code !== cleanClose),
  connected: () => setLost(false),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function setLost(next: boolean): void {
  if (next === isLost) return;
  isLost = next;
  for (const listener of listeners) listener();
}
