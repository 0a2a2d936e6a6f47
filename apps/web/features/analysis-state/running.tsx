import { Stack } from '@mantine/core';
import type { AnalysisStage } from '@strata/graphql/operations';
import type { FullAnalysis } from '../analysis/analysis-context';
import { SettingsList } from '../extraction/settings-list';
import { RunProgress } from '../run/run-progress';

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
  const current = stages.findIndex(({ stage }) => stage === analysis.stage);
  return (
    <Stack gap="xl">
      <RunProgress noun="analysis" run={analysis} stages={stages} current={current} />
      <SettingsList analysis={analysis} />
    </Stack>
  );
}
