// Jobs of an analysis or a study that was cancelled, deleted or failed are interrupted where they are.
import { isRunning, isStudyRunning, type JobOrder, listen, type StrataEvent } from '@strata/database';

export interface EndWatch {
  /** Aborted when the work has ended. */
  signal: AbortSignal;
  forget(): void;
}

const watched = new Map<string, Set<AbortController>>();

/** Starts to listen for analyses and studies that end; returns what stops it. */
export function listenForEnds(): Promise<() => Promise<void>> {
  return listen((event) => void Promise.all(touchedBy(event).map(look)));
}

export function watchEnd(payload: JobOrder['payload']): EndWatch {
  const work = nameOf(payload);
  const controller = new AbortController();
  const controllers = watched.get(work) ?? new Set();
  watched.set(work, controllers.add(controller));
  const forget = () => {
    controllers.delete(controller);
    if (controllers.size === 0) watched.delete(work);
  };
  return { signal: controller.signal, forget };
}

function nameOf(payload: JobOrder['payload']): string {
  return 'studyId' in payload ? `study ${payload.studyId}` : `analysis ${payload.analysisId}`;
}

function touchedBy(event: StrataEvent): string[] {
  if (event.kind === 'everything') return [...watched.keys()];
  if (event.kind !== 'analysis' && event.kind !== 'study') return [];
  const work = event.kind === 'study' ? `study ${event.studyId}` : `analysis ${event.analysisId}`;
  return watched.has(work) ? [work] : [];
}

async function look(work: string): Promise<void> {
  const [kind, id] = work.split(' ');
  const stillRuns = kind === 'study' ? isStudyRunning(id) : isRunning(id);
  // an event only says "look again"; if that fails, the next chunk of the task looks too
  if (await stillRuns.catch(() => true)) return;
  for (const controller of watched.get(work) ?? []) controller.abort();
}
