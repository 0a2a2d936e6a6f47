import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Entrance } from '@/features/account/entrance';
import { EntranceForm } from '@/features/account/entrance-form';

export const metadata: Metadata = { title: 'Sign up' };

export default function SignUpPage() {
  return (
    <Entrance title="Sign up" lead="One account, for every workspace you make or are invited to.">
      <Suspense>
        <EntranceForm way="sign-up" />
      </Suspense>
    </Entrance>
  );
}
