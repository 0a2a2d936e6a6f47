import { Stack, Text, Title } from '@mantine/core';
import type { AnalysisStage } from '@strata/graphql/operations';
import type { FullAnalysis } from '../analysis/analysis-context';
import { SettingsList } from '../extraction/settings-list';
import { counted, duration, megabytes } from '../number/format';
import { ProgressLine } from './progress-line';
import classes from './running.module.css';

const stages: { stage: AnalysisStage; name: string; says: string }[] = [
  { stage: 'PROBES', name: 'Probes', says: 'A linear classifier is fitted on each layer.' },
  {
    stage: 'SAMPLES',
    name: 'Samples',
    says: 'Masked inputs are run and split into interactions, sample by sample.',
  },
  { stage: 'TRACKING', name: 'Tracking', says: 'Salience and tracking over all samples.' },
];

/** What an analysis is doing right now; it moves by itself. */
export function Running({ analysis }: { analysis: FullAnalysis }) {
  const { completedJobs, totalJobs } = analysis.progress;
  const current = stages.findIndex(({ stage }) => stage === analysis.stage);
  const isQueued = analysis.status === 'QUEUED';
  return (
    <Stack gap="xl">
      <section className={`panel ${classes.panel}`} aria-label="Progress">
        <div className={classes.head} aria-live="polite">
          <Title order={2}>
            {isQueued ? 'Waiting for a worker' : (stages[current]?.name ?? 'Finishing')}
          </Title>
          <Text className="numeric" c="dimmed" size="sm">
            {completedJobs} of {counted(totalJobs, 'job')}
          </Text>
        </div>
        <ProgressLine of={analysis} />
        <ol className={classes.stages}>
          {stages.map(({ stage, name, says }, i) => (
            <li key={stage} data-state={isQueued || i > current ? 'ahead' : i < current ? 'done' : 'now'}>
              <strong>{name}</strong>
              <span>{says}</span>
            </li>
          ))}
        </ol>
        <Text size="sm" c="dimmed" className="numeric">
          Quoted: {counted(analysis.quote.forwardPasses, 'forward pass', 'forward passes')},{' '}
          {duration(analysis.quote.seconds)}, {megabytes(analysis.quote.megabytes)}. You may leave this page;
          the analysis goes on.
        </Text>
      </section>
      <SettingsList analysis={analysis} />
    </Stack>
  );
}
