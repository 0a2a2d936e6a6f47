'use client';
import { Stack, Text } from '@mantine/core';
import type { CertificateFragment, TopKFragment } from '@strata/graphql/operations';
import { Section } from '../results/section';
import { useStudy } from '../study/study-context';
import { networkWords } from '../study/study-words';
import { JointCertificateFacts } from './joint-certificate-facts';
import { TopKFigure } from './top-k-figure';

/** The strongest interactions of two networks, split each by itself and jointly. */
export function TopKSection({ rows, joint }: { rows: TopKFragment[]; joint: CertificateFragment | null }) {
  const { study } = useStudy();
  const first = study.networks.find(({ role }) => role === 'COMPARED');
  if (rows.length === 0) return null;
  return (
    <Section
      id="strongest"
      title="The strongest interactions"
      lead="Of the k strongest interactions of two networks at the output, the share that both have, mean over the samples; chance is k/2ⁿ, and its square for three networks."
    >
      <Stack gap={32}>
        <TopKFigure rows={rows} />
        {joint && first && (
          <>
            <Text size="sm" c="dimmed" maw="76ch">
              Jointly split: {study.networks[0].name} and {networkWords(first, study.networks).toLowerCase()}.
              Any other network was held out of that and is split by itself; for it, and for a control, there
              are two shares. “All three, at equal k” is the share of the k strongest that the two and it all
              have: compare joint with separate splits by this one. “Of what the pair share” is how much of
              what the two have in common is among its k strongest too: separate splits have less in common,
              and of that the strongest, which this favours.
            </Text>
            <JointCertificateFacts joint={joint} />
          </>
        )}
      </Stack>
    </Section>
  );
}
