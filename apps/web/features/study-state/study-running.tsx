import { Stack } from '@mantine/core';
import { RunProgress } from '../run/run-progress';
import type { FullStudy } from '../study/study-context';
import { kindWords } from '../study/study-words';
import { StudyNetworks } from '../study-facts/study-networks';
import { StudySettingsList } from '../study-facts/study-settings-list';

/** What a study is doing right now; it moves by itself. */
export function StudyRunning({ study }: { study: FullStudy }) {
  const stages = stagesOf(study);
  // a stage that this study does not have is over at once
  const current = Math.max(
    0,
    stages.findIndex(({ stage }) => stage === study.stage),
  );
  return (
    <Stack gap="xl">
      <RunProgress noun="study" run={study} stages={stages} current={current} />
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
