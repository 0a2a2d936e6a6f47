import type { Metadata } from 'next';
import { Networks } from '@/features/network/networks';

export const metadata: Metadata = { title: 'Networks' };

export default async function NetworksPage({ params }: PageProps<'/workspaces/[workspaceId]/networks'>) {
  const { workspaceId } = await params;
  return <Networks workspaceId={decodeURIComponent(workspaceId)} />;
}
