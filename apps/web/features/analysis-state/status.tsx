import type { AnalysisStatus } from '@strata/graphql/operations';
import classes from './status.module.css';

const words: Record<AnalysisStatus, string> = {
  QUEUED: 'Queued',
  RUNNING: 'Running',
  FINISHED: 'Finished',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
};

/** A word and a dot: the dot never speaks alone. */
export function Status({ status }: { status: AnalysisStatus }) {
  return (
    <span className={classes.status} data-status={status}>
      {words[status]}
    </span>
  );
}
