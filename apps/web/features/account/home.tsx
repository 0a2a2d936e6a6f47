'use client';
import { Container, Loader } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Failure } from '../api/failure';
import { FirstWorkspace } from '../workspace/first-workspace';
import { useViewer } from './use-viewer';

/** Leads to the viewer's first workspace, to sign-in, or to making a workspace where there is none. */
export function Home() {
  const router = useRouter();
  const { viewer, error, refetch } = useViewer();
  const first = viewer?.workspaces?.edges[0]?.node.id;

  useEffect(() => {
    if (viewer === null) router.replace('/sign-in');
    if (first) router.replace(`/workspaces/${first}`);
  }, [viewer, first, router]);

  return (
    <Container size="xs" py={96} component="main" id="main">
      {error && <Failure error={error} retry={() => refetch()} />}
      {viewer && !first && <FirstWorkspace name={viewer.name} />}
      {!error && !(viewer && !first) && <Loader size="sm" aria-label="Loading" />}
    </Container>
  );
}
