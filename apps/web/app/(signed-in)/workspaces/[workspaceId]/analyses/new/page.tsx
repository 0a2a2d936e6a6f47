import type { Metadata } from 'next';
import { NewAnalysis } from '@/features/new-analysis/new-analysis';

export const metadata: Metadata = { title: 'New analysis' };

export default async function NewAnalysisPage({
  params,
  searchParams,
}: PageProps<'/workspaces/[workspaceId]/analyses/new'>) {
  const { workspaceId } = await params;
  const { like } = await searchParams;
  return (
    <NewAnalysis
      workspaceId={decodeURIComponent(workspaceId)}
      likeId={typeof like === 'string' ? like : undefined}
    />
  );
}
