// What the rest of the house may ask of Postgres.
export {
  type Preparation,
  recordPreparation,
  recordProbe,
  recordSample,
  recordTracking,
} from './advance-analysis.ts';
export {
  type AnalysisRun,
  isRunning,
  openRun,
  type RunLayer,
  type RunPlayer,
  type RunSample,
  readRunSamples,
} from './analysis-run.ts';
export type { AnalysisSettings } from './analysis-settings.ts';
export { beginAnalysis } from './begin-analysis.ts';
export { bytesOf, float32Of, float64Of } from './bytes.ts';
export {
  closeDatabase,
  inTransaction,
  onStatement,
  type StatementListener,
  type Transaction,
} from './client.ts';
export { cancelRun, failAnalysis, removeResults } from './end-analysis.ts';
export { type EventHandler, listen, notify, type StrataEvent } from './events.ts';
export { type Game, maximumEffects, readEffects, type StoredEffects } from './extraction.ts';
export type { JobName, JobOrder, Jobs } from './jobs.ts';
export {
  findProbes,
  type NewProbe,
  type ProbeKey,
  probeSettingsHash,
  readProbes,
  type StoredProbe,
} from './probe.ts';
export { planJobs } from './progress.ts';
export {
  type Attempt,
  closeQueue,
  enqueue,
  enqueueAll,
  openQueue,
  type Worker,
  type WorkOptions,
  work,
} from './queue.ts';
export type {
  InteractionColumns,
  SalientResidual,
  TrackedAnalysis,
  TrackedLayer,
  TrackedSample,
  TrackingRecord,
} from './tracked-analysis.ts';
