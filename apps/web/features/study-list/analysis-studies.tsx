'use client';
import { useQuery, useSubscription } from '@apollo/client/react';
import { Skeleton, Stack, Text } from '@mantine/core';
import { AnalysisStudiesDocument, WorkspaceStudiesChangedDocument } from '@strata/graphql/operations';
import { useAnalysis } from '../analysis/analysis-context';
import { Failure } from '../api/failure';
import { Section } from '../results/section';
import { KindLinks } from './kind-links';
import { StudyRows } from './study-rows';

/** What has been asked of the analysis beyond itself, and a way to ask more. */
export function AnalysisStudies() {
  const { analysis } = useAnalysis();
  const { data, error, refetch, fetchMore } = useQuery(AnalysisStudiesDocument, {
    variables: { id: analysis.id },
    fetchPolicy: 'cache-and-network',
  });
  const node = data?.node;
  const studies = node && 'studies' in node ? node.studies : null;
  const known = new Set(studies?.edges.map((edge) => edge.node.id));
  useSubscription(WorkspaceStudiesChangedDocument, {
    variables: { workspaceId: analysis.workspace.id },
    // what is listed moves by itself; what somebody else has started is not listed yet
    onData: ({ data: { data: event } }) => {
      const now = event?.workspaceStudiesChanged.studies.edges.map((edge) => edge.node) ?? [];
      if (now.some(({ id, base }) => base.id === analysis.id && !known.has(id))) refetch();
    },
  });
  const mayRun = analysis.workspace.viewerPermissions.includes('RUN');

  return (
    <Section
      id="studies"
      title="Studies"
      lead="Questions that this analysis alone can not answer. Each is quoted first, and runs what it needs."
    >
      <Stack gap="lg">
        {mayRun && <KindLinks analysisId={analysis.id} />}
        {error && !studies && <Failure error={error} retry={() => refetch()} />}
        {!studies && !error && <Skeleton h={74} />}
        {studies?.edges.length === 0 && (
          <Text size="sm" c="dimmed">
            No study of this analysis yet.{mayRun ? '' : ' An editor of the workspace can start one.'}
          </Text>
        )}
        {studies && studies.edges.length > 0 && (
          <StudyRows
            studies={studies}
            more={() => fetchMore({ variables: { after: studies.pageInfo.endCursor } })}
          />
        )}
      </Stack>
    </Section>
  );
}
