import type { Metadata } from 'next';
import { NewAnalysis } from '@/features/new-analysis/new-analysis';

export const metadata: Metadata = { title: 'New analysis' };

export default async function NewAnalysisPage({
  params,
}: PageProps<'/workspaces/[workspaceId]/analyses/new'>) {
  const { workspaceId } = await params;
  return <NewAnalysis workspaceId={decodeURIComponent(workspaceId)} />;
}
