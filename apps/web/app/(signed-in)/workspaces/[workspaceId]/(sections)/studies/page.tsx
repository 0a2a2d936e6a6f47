import type { Metadata } from 'next';
import { StudyList } from '@/features/study-list/study-list';

export const metadata: Metadata = { title: 'Studies' };

export default async function StudyListPage({ params }: PageProps<'/workspaces/[workspaceId]/studies'>) {
  const { workspaceId } = await params;
  return <StudyList workspaceId={decodeURIComponent(workspaceId)} />;
}
