import { Progress } from '@mantine/core';
import type { AnalysisProgressFragment } from '@strata/graphql/operations';

type Progressing = Pick<AnalysisProgressFragment, 'name' | 'progress'>;

/** How many of the jobs are done. */
export function ProgressLine({ of: { name, progress } }: { of: Progressing }) {
  const { completedJobs, totalJobs } = progress;
  return (
    <Progress.Root size={4} transitionDuration={300}>
      <Progress.Section
        value={(100 * completedJobs) / Math.max(1, totalJobs)}
        color="var(--strata-shared)"
        aria-label={`Progress of ${name}`}
        aria-valuetext={`${completedJobs} of ${totalJobs} jobs`}
      />
    </Progress.Root>
  );
}
