import type { Metadata } from 'next';
import { WorkspaceSettings } from '@/features/workspace/workspace-settings';

export const metadata: Metadata = { title: 'Settings' };

export default async function WorkspaceSettingsPage({
  params,
}: PageProps<'/workspaces/[workspaceId]/settings'>) {
  const { workspaceId } = await params;
  return <WorkspaceSettings workspaceId={decodeURIComponent(workspaceId)} />;
}
