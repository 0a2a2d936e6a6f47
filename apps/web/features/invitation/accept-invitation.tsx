'use client';
import { useApolloClient } from '@apollo/client/react';
import { Anchor, Button, Skeleton, Stack, Text } from '@mantine/core';
import { AcceptInvitationDocument, ViewerDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useSignOut } from '../account/use-sign-out';
import { useViewer } from '../account/use-viewer';
import { Problems } from '../api/problems';
import { useAction } from '../api/use-action';

/** For whoever is signed in a button to join; for everybody else the ways to sign in, which lead back here. */
export function AcceptInvitation({ token }: { token: string }) {
  const router = useRouter();
  const client = useApolloClient();
  const { viewer } = useViewer();
  const signOut = useSignOut();
  const { run, busy, problems } = useAction(AcceptInvitationDocument, (data) => data.acceptInvitation);
  const here = `/invitation/${token}`;
  const back = `next=${encodeURIComponent(here)}`;

  async function accept() {
    const done = await run({ input: { token } });
    if (!done?.workspace) return;
    await client.refetchQueries({ include: [ViewerDocument] });
    router.replace(`/workspaces/${done.workspace.id}`);
  }

  if (viewer === undefined) return <Skeleton h={84} />;
  if (viewer === null) {
    return (
      <Stack gap="sm">
        <Button component={Link} href={`/sign-up?${back}`}>
          Sign up to join
        </Button>
        <Button component={Link} href={`/sign-in?${back}`} variant="default">
          Sign in to join
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Problems problems={problems} />
      <Button onClick={accept} loading={busy}>
        Accept invitation
      </Button>
      <Text size="sm" c="dimmed">
        You are signed in as {viewer.name}.{' '}
        <Anchor component="button" type="button" underline="always" onClick={() => signOut(here)}>
          Join as somebody else
        </Anchor>
      </Text>
    </Stack>
  );
}
