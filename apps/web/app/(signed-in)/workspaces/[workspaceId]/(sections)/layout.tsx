import { WorkspaceFrame } from '@/features/workspace/workspace-frame';

export default async function WorkspaceLayout({
  children,
  params,
}: LayoutProps<'/workspaces/[workspaceId]'>) {
  const { workspaceId } = await params;
  return <WorkspaceFrame workspaceId={decodeURIComponent(workspaceId)}>{children}</WorkspaceFrame>;
}
