import type { Metadata } from 'next';
import { AnalysisList } from '@/features/analysis-list/analysis-list';

export const metadata: Metadata = { title: 'Analyses' };

export default async function AnalysisListPage({ params }: PageProps<'/workspaces/[workspaceId]'>) {
  const { workspaceId } = await params;
  return <AnalysisList workspaceId={decodeURIComponent(workspaceId)} />;
}
