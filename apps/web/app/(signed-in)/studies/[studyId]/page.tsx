import type { Metadata } from 'next';
import { Suspense } from 'react';
import { StudyView } from '@/features/study/study-view';

export const metadata: Metadata = { title: 'Study' };

export default async function StudyPage({ params }: PageProps<'/studies/[studyId]'>) {
  const { studyId } = await params;
  return (
    <Suspense>
      <StudyView studyId={decodeURIComponent(studyId)} />
    </Suspense>
  );
}
