'use client';
import { useQuery } from '@apollo/client/react';
import { Anchor, Container, Skeleton, Text, Title } from '@mantine/core';
import { StudyChoicesOfDocument, type StudyKind, StudySettingsDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { Failure } from '../api/failure';
import { Absent } from '../shell/absent';
import { kinds } from '../study/study-words';
import { NewStudyForm } from './new-study-form';
import { type StudyBase, studyDraftFor, studyDraftLike } from './study-draft';

interface Props {
  analysisId: string;
  /** The kind that the form begins with, as the address says it. */
  kind?: string;
  /** The study whose settings the form begins with. */
  likeId?: string;
}

export function NewStudy({ analysisId, kind, likeId }: Props) {
  const like = useQuery(StudySettingsDocument, { variables: { id: likeId ?? '' }, skip: !likeId });
  const { data, error, refetch } = useQuery(StudyChoicesOfDocument, { variables: { id: analysisId } });
  const node = data?.node;
  const base = node && 'checkpoints' in node ? node : null;
  const precedent = like.data?.node;
  const isKnown = !likeId || Boolean(like.data ?? like.error);
  if (data && !base) return <Absent noun="analysis" />;

  return (
    <Container size={1200} py="lg">
      <Anchor component={Link} href={`/analyses/${analysisId}`} size="sm" c="dimmed">
        {base?.name ?? 'Analysis'}
      </Anchor>
      <Title order={1} mt={4} mb="xl">
        New study
      </Title>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!(base && isKnown) && !error && <Skeleton h={640} />}
      {base && isKnown && !mayRun(base) && (
        <Text>Only editors and owners of this workspace can start a study.</Text>
      )}
      {base && isKnown && mayRun(base) && (
        <NewStudyForm
          base={base}
          initial={
            precedent && 'kind' in precedent
              ? studyDraftLike(base, precedent)
              : studyDraftFor(base, kindOf(kind))
          }
        />
      )}
    </Container>
  );
}

function mayRun({ workspace }: StudyBase): boolean {
  return workspace.viewerPermissions.includes('RUN');
}

function kindOf(text: string | undefined): StudyKind {
  return kinds.find((kind) => kind.toLowerCase() === text) ?? 'GENERALISATION';
}
