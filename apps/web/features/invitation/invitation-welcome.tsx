'use client';
import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton, Text } from '@mantine/core';
import { InvitationPreviewDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { Entrance } from '../account/entrance';
import { Failure } from '../api/failure';
import { aRole, mayOf } from '../member/role-words';
import { Moment } from '../number/moment';
import { AcceptInvitation } from './accept-invitation';

export function InvitationWelcome({ token }: { token: string }) {
  const { data, error, refetch } = useQuery(InvitationPreviewDocument, { variables: { token } });
  const preview = data?.invitationPreview;

  if (data && !preview) {
    return (
      <Entrance
        title="This link leads nowhere"
        lead="It has expired, was revoked, or was copied only in part."
      >
        <Anchor component={Link} href="/" underline="always">
          Go to Strata
        </Anchor>
      </Entrance>
    );
  }
  return (
    <Entrance title={preview ? `Join ${preview.workspaceName}` : 'Invitation'}>
      {error && <Failure error={error} retry={() => refetch()} />}
      {!preview && !error && <Skeleton h={150} />}
      {preview && (
        <>
          <Text mb="xs">
            {preview.invitedBy ?? 'Somebody'} invites you as <strong>{aRole(preview.role)}</strong>, who{' '}
            {mayOf(preview.role)}.
          </Text>
          <Text size="sm" c="dimmed" mb="xl">
            Valid until <Moment at={preview.expiresAt} />.
          </Text>
          <AcceptInvitation token={token} />
        </>
      )}
    </Entrance>
  );
}
