'use client';
import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import { Dynamics } from '../dynamics/dynamics';
import { Generalisation } from '../generalisation/generalisation';
import { Section } from '../results/section';
import { Stability } from '../stability/stability';
import { StudyNetworks } from '../study-facts/study-networks';
import { StudyRecordList } from '../study-facts/study-record-list';
import { StudySettingsList } from '../study-facts/study-settings-list';
import { type FullStudy, StudyContext } from './study-context';
import { layersOf } from './study-controls';
import { studyViewWithin } from './study-view-state';
import { useStudyView } from './use-study-view';

const findings = { GENERALISATION: Generalisation, STABILITY: Stability, DYNAMICS: Dynamics };

/** Everything that a finished study shows: its figures, then what they rest on. */
export function StudyResult({ study }: { study: FullStudy }) {
  const { view: asked, change } = useStudyView();
  const view = useMemo(
    () => studyViewWithin(asked, layersOf(study.settings.layers), study.networks.length),
    [asked, study],
  );
  const value = useMemo(() => ({ study, view, change }), [study, view, change]);
  const Findings = findings[study.kind];
  return (
    <StudyContext value={value}>
      <Stack gap={56}>
        <Findings />
        <Section
          id="foundations"
          title="What it rests on"
          lead="Every network that took part, with the analysis that speaks for it; every choice; what it took."
        >
          <Stack gap={36}>
            <StudyNetworks study={study} />
            <StudySettingsList study={study} />
            <StudyRecordList study={study} />
          </Stack>
        </Section>
      </Stack>
    </StudyContext>
  );
}
