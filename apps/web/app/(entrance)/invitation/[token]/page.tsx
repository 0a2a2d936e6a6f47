import type { Metadata } from 'next';
import { InvitationWelcome } from '@/features/invitation/invitation-welcome';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  return <InvitationWelcome token={decodeURIComponent(token)} />;
}
