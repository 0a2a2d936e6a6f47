import { Text, Title } from '@mantine/core';
import type { AnalysisProgressFragment, QuoteNumbersFragment } from '@strata/graphql/operations';
import { counted } from '../number/format';
import { ProgressLine } from './progress-line';
import { quoteWords } from './quote-words';
import classes from './run-progress.module.css';

interface RunProgressProps {
  noun: 'analysis' | 'study';
  run: Pick<AnalysisProgressFragment, 'name' | 'status' | 'progress'> & { quote: QuoteNumbersFragment };
  stages: readonly { stage: string; name: string; says: string }[];
  /** Position of the stage it is at; −1 when none is left. */
  current: number;
}

/** What an analysis or a study is doing right now: its stages, its jobs, and what was quoted. */
export function RunProgress({ noun, run, stages, current }: RunProgressProps) {
  const { completedJobs, totalJobs } = run.progress;
  const isQueued = run.status === 'QUEUED';
  return (
    <section className={`panel ${classes.panel}`} aria-label="Progress">
      <div className={classes.head} aria-live="polite">
        <Title order={2}>{isQueued ? 'Waiting for a worker' : (stages[current]?.name ?? 'Finishing')}</Title>
        <Text className="numeric" c="dimmed" size="sm">
          {completedJobs} of {counted(totalJobs, 'job')}
        </Text>
      </div>
      <ProgressLine of={run} />
      <ol className={classes.stages}>
        {stages.map(({ stage, name, says }, i) => (
          <li key={stage} data-state={isQueued || i > current ? 'ahead' : i < current ? 'done' : 'now'}>
            <strong>{name}</strong>
            <span>{says}</span>
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed" className="numeric">
        Quoted: {quoteWords(run.quote)}. You may leave this page; the {noun} goes on.
      </Text>
    </section>
  );
}
