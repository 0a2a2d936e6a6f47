'use client';
import { Container } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { Failure } from '../api/failure';
import { signInPath } from './next-path';
import { useViewer } from './use-viewer';

/** Lets the page stand while the session is being read, and leads to sign-in where there is none. */
export function RequireViewer({ children }: { children: ReactNode }) {
  const router = useRouter();
  const { viewer, error, refetch } = useViewer();

  useEffect(() => {
    if (viewer === null) router.replace(signInPath(window.location.pathname + window.location.search));
  }, [viewer, router]);

  if (error) {
    return (
      <Container py="xl">
        <Failure error={error} retry={() => refetch()} />
      </Container>
    );
  }
  return viewer === null ? null : children;
}
