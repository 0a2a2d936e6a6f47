import type { Metadata } from 'next';
import { Members } from '@/features/member/members';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage({ params }: PageProps<'/workspaces/[workspaceId]/members'>) {
  const { workspaceId } = await params;
  return <Members workspaceId={decodeURIComponent(workspaceId)} />;
}
