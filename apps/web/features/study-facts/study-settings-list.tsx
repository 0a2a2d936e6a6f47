import { Anchor, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { baselineWords, schemeWords } from '../analysis/settings-words';
import { Facts } from '../facts/facts';
import type { FullStudy } from '../study/study-context';
import { layersOf } from '../study/study-controls';

/** Every choice of the study, and those of its base that its figures rest on. */
export function StudySettingsList({ study }: { study: FullStudy }) {
  const { base } = study;
  return (
    <section aria-label="Settings">
      <Title order={3}>Settings</Title>
      <Facts
        facts={[
          ['Layers', layersOf(study.settings.layers).join(', ')],
          ...ownFacts(study),
          ...baseFacts(study),
        ]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        Every other choice is that of{' '}
        <Anchor component={Link} href={`/analyses/${base.id}#numbers`} underline="always">
          {base.name}
        </Anchor>
        .
      </Text>
    </section>
  );
}

type Fact = [name: string, value: ReactNode];

function ownFacts({ kind, settings }: FullStudy): Fact[] {
  if (kind === 'GENERALISATION') return [['Extracted jointly too', settings.jointly ? 'yes' : 'no']];
  if (kind === 'STABILITY')
    return [
      ['σ of the noise, in units of the input', settings.noise],
      ['Draws', settings.draws],
      ['Seed of the noise', settings.seed],
      ['Split solved afresh for each draw', settings.solvedAfresh ? 'yes' : 'no'],
    ];
  const { trainingSamplesPerClass: perClass, countedSubsets } = settings;
  return [
    ['Training samples of each class', perClass || 'none'],
    ['Subsets that count towards predictions', countedSubsets === 'ALL' ? 'all' : 'salient at the end'],
  ];
}

function baseFacts({ base: { settings } }: FullStudy): Fact[] {
  return [
    ['Samples, by position in the held-out part', settings.sampleIndices.join(', ')],
    ['Players', `${settings.playerCount}, ${schemeWords[settings.playerScheme].name.toLowerCase()}`],
    ['Baseline', baselineWords[settings.baseline].name.toLowerCase()],
    ['κ, of |v(x) − v(x_∅)|', settings.kappaFraction],
    ['τ, of max|I|', settings.salienceFraction],
    ['Tolerance of the gap', settings.tolerance],
  ];
}
