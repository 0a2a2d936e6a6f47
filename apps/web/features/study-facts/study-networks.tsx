import { Anchor, Title } from '@mantine/core';
import type { StudyMemberFragment } from '@strata/graphql/operations';
import Link from 'next/link';
import { Status } from '../analysis-state/status';
import { NumbersTable } from '../chart/numbers-table';
import { short } from '../number/format';
import { Hash } from '../number/hash';
import type { FullStudy } from '../study/study-context';
import { roleWords } from '../study/study-words';

const columns = [
  { name: 'Network', isText: true },
  { name: 'Role', isText: true },
  { name: 'Analysis', isText: true },
  { name: 'Of training samples', isText: true },
  { name: 'Seed' },
  { name: 'Epoch' },
  { name: 'Training loss' },
  { name: 'Held-out loss' },
  { name: 'Hash', isText: true },
];

/** The networks that take part, each with the analysis that speaks for it. */
export function StudyNetworks({ study }: { study: FullStudy }) {
  return (
    <section aria-label="Networks">
      <Title order={3} mb="xs">
        Networks
      </Title>
      <NumbersTable
        label="Networks of the study"
        columns={columns}
        rows={study.networks.map((network) => ({
          key: String(network.index),
          cells: [
            network.name,
            roleWords[network.role],
            <AnalysisLink key="analysis" analysis={network.analysis} />,
            <AnalysisLink key="training" analysis={network.trainingAnalysis} />,
            network.seed,
            network.epoch,
            short(network.trainingLoss),
            short(network.heldOutLoss),
            <Hash key="hash" value={network.hash} of={network.name} />,
          ],
        }))}
      />
    </section>
  );
}

function AnalysisLink({ analysis }: { analysis: StudyMemberFragment['analysis'] }) {
  if (!analysis) return '–';
  return (
    <>
      <Anchor
        component={Link}
        href={`/analyses/${analysis.id}`}
        underline="always"
        size="sm"
        aria-label={`Open: ${analysis.name}`}
      >
        Open
      </Anchor>
      {analysis.status !== 'FINISHED' && (
        <>
          {' '}
          <Status status={analysis.status} />
        </>
      )}
    </>
  );
}
