import type { Metadata } from 'next';
import { NewStudy } from '@/features/new-study/new-study';

export const metadata: Metadata = { title: 'New study' };

export default async function NewStudyPage({
  params,
  searchParams,
}: PageProps<'/analyses/[analysisId]/studies/new'>) {
  const { analysisId } = await params;
  const { kind, like } = await searchParams;
  return (
    <NewStudy
      analysisId={decodeURIComponent(analysisId)}
      kind={typeof kind === 'string' ? kind : undefined}
      likeId={typeof like === 'string' ? like : undefined}
    />
  );
}
