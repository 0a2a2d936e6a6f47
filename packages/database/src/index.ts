// What the rest of the house may ask of Postgres.
export type { AnalysisSettings } from './analysis-settings.ts';
export {
  closeDatabase,
  inTransaction,
  onStatement,
  type StatementListener,
  type Transaction,
} from './client.ts';
export { type EventHandler, listen, notify, type StrataEvent } from './events.ts';
export type { JobName, JobOrder, Jobs } from './jobs.ts';
export {
  type Attempt,
  closeQueue,
  enqueue,
  openQueue,
  type Worker,
  type WorkOptions,
  work,
} from './queue.ts';
