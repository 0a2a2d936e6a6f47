// Jobs of an analysis that was cancelled, deleted or failed are interrupted where they are.
import { isRunning, listen, type StrataEvent } from '@strata/database';

export interface EndWatch {
  /** Aborted when the analysis has ended. */
  signal: AbortSignal;
  forget(): void;
}

const watched = new Map<string, Set<AbortController>>();

/** Starts to listen for analyses that end; returns what stops it. */
export function listenForEnds(): Promise<() => Promise<void>> {
  return listen((event) => void Promise.all(touchedBy(event).map(look)));
}

export function watchEnd(analysisId: string): EndWatch {
  const controller = new AbortController();
  const controllers = watched.get(analysisId) ?? new Set();
  watched.set(analysisId, controllers.add(controller));
  const forget = () => {
    controllers.delete(controller);
    if (controllers.size === 0) watched.delete(analysisId);
  };
  return { signal: controller.signal, forget };
}

function touchedBy(event: StrataEvent): string[] {
  if (event.kind === 'everything') return [...watched.keys()];
  return event.kind === 'analysis' && watched.has(event.analysisId) ? [event.analysisId] : [];
}

async function look(analysisId: string): Promise<void> {
  // an event only says "look again"; if that fails, the next chunk of the task looks too
  if (await isRunning(analysisId).catch(() => true)) return;
  for (const controller of watched.get(analysisId) ?? []) controller.abort();
}
