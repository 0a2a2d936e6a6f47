import { Stack, Text, Title } from '@mantine/core';
import { ProgressLine } from '../analysis-state/progress-line';
import classes from '../analysis-state/running.module.css';
import { counted } from '../number/format';
import type { FullStudy } from '../study/study-context';
import { kindWords } from '../study/study-words';
import { StudyNetworks } from '../study-facts/study-networks';
import { StudySettingsList } from '../study-facts/study-settings-list';
import { quoteWords } from './quote-words';

/** What a study is doing right now; it moves by itself. */
export function StudyRunning({ study }: { study: FullStudy }) {
  const { completedJobs, totalJobs } = study.progress;
  const stages = stagesOf(study);
  // a stage that this study does not have is over at once
  const current = Math.max(
    0,
    stages.findIndex(({ stage }) => stage === study.stage),
  );
  const isQueued = study.status === 'QUEUED';
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
        <ProgressLine of={study} />
        <ol className={classes.stages}>
          {stages.map(({ stage, name, says }, i) => (
            <li key={stage} data-state={isQueued || i > current ? 'ahead' : i < current ? 'done' : 'now'}>
              <strong>{name}</strong>
              <span>{says}</span>
            </li>
          ))}
        </ol>
        <Text size="sm" c="dimmed" className="numeric">
          Quoted: {quoteWords(study.quote)}. You may leave this page; the study goes on.
        </Text>
      </section>
      <StudyNetworks study={study} />
      <StudySettingsList study={study} />
    </Stack>
  );
}

/** Joint extraction is a choice: without it there is no such stage. */
function stagesOf({ kind, settings }: FullStudy) {
  const { stages } = kindWords[kind];
  const hasOwnSamples = kind !== 'GENERALISATION' || settings.jointly;
  return hasOwnSamples ? stages : stages.filter(({ stage }) => stage !== 'SAMPLES');
}
