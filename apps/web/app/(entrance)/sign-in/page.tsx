import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Entrance } from '@/features/account/entrance';
import { EntranceForm } from '@/features/account/entrance-form';

export const metadata: Metadata = { title: 'Sign in' };

export default function SignInPage() {
  return (
    <Entrance title="Sign in">
      <Suspense>
        <EntranceForm way="sign-in" />
      </Suspense>
    </Entrance>
  );
}
