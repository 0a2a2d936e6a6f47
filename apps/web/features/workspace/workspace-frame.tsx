'use client';
import { useQuery } from '@apollo/client/react';
import { Container, Skeleton, Title } from '@mantine/core';
import { WorkspaceHeaderDocument, type WorkspaceHeadFragment } from '@strata/graphql/operations';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Failure } from '../api/failure';
import { Absent } from '../shell/absent';
import classes from './workspace-frame.module.css';

/** Name and sections of a workspace, around each of its pages. */
export function WorkspaceFrame({ workspaceId, children }: { workspaceId: string; children: ReactNode }) {
  const { data, error, refetch } = useQuery(WorkspaceHeaderDocument, { variables: { id: workspaceId } });
  if (data && !data.workspace) return <Absent noun="workspace" />;
  return (
    <Container size={1120} py="xl">
      <Skeleton visible={!data && !error} className={classes.title}>
        <Title order={1}>{data?.workspace?.name ?? 'Workspace'}</Title>
      </Skeleton>
      <Sections workspaceId={workspaceId} workspace={data?.workspace} />
      {error ? <Failure error={error} retry={() => refetch()} /> : children}
    </Container>
  );
}

function Sections(props: { workspaceId: string; workspace?: WorkspaceHeadFragment | null }) {
  const path = usePathname();
  const base = `/workspaces/${props.workspaceId}`;
  const sections = [
    ['Analyses', base],
    ['Studies', `${base}/studies`],
    ['Networks', `${base}/networks`],
    ['Members', `${base}/members`],
    ...(props.workspace?.viewerPermissions.includes('MANAGE') ? [['Settings', `${base}/settings`]] : []),
  ];
  return (
    <nav className={classes.sections} aria-label="Workspace">
      {sections.map(([name, href]) => (
        <Link key={href} href={href} aria-current={decodeURIComponent(path) === href ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
