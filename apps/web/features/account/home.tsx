'use client';
import { Container, Loader } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { FirstWorkspace } from '../workspace/first-workspace';
import { useViewer } from './use-viewer';

/** Leads to the viewer's first workspace, or to making one where there is none. */
export function Home() {
  const router = useRouter();
  const { viewer } = useViewer();
  const first = viewer?.workspaces?.edges[0]?.node.id;

  useEffect(() => {
    if (first) router.replace(`/workspaces/${first}`);
  }, [first, router]);

  return (
    <Container size="xs" py={96}>
      {viewer && !first ? <FirstWorkspace name={viewer.name} /> : <Loader size="sm" aria-label="Loading" />}
    </Container>
  );
}
