import { type AnalysisRun, readProbes } from '@strata/database';
import type { Subject, TravellingProbe } from '../computations/subject.ts';

export function subjectOf(run: AnalysisRun): Subject {
  const { catalogueKey: networkKey, networkHash, dataSetKey, dataSetHash } = run;
  return { networkKey, networkHash, dataSetKey, dataSetHash };
}

/** Where the samples of an analysis are from. */
export function partOf({ settings }: AnalysisRun): 'heldOut' | 'training' {
  return settings.samplePart === 'TRAINING' ? 'training' : 'heldOut';
}

const keptAnalyses = 8;
const kept = new Map<string, Promise<TravellingProbe[]>>();

/** The probes of an analysis, read once and kept for the samples that follow. */
export function probesOf(run: AnalysisRun): Promise<TravellingProbe[]> {
  const ids = run.layers.flatMap(({ probeId }) => probeId ?? []);
  const key = ids.join();
  const probes = kept.get(key) ?? readProbes(ids);
  kept.set(key, probes);
  // a question that failed is asked again by the next attempt
  probes.catch(() => kept.delete(key));
  if (kept.size > keptAnalyses) kept.delete(kept.keys().next().value ?? key);
  return probes;
}
