import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AnalysisView } from '@/features/analysis/analysis-view';

export const metadata: Metadata = { title: 'Analysis' };

export default async function AnalysisPage({ params }: PageProps<'/analyses/[analysisId]'>) {
  const { analysisId } = await params;
  return (
    <Suspense>
      <AnalysisView analysisId={decodeURIComponent(analysisId)} />
    </Suspense>
  );
}
