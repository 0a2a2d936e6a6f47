import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Entrance } from '@/features/account/entrance';
import { SignInForm } from '@/features/account/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default function SignInPage() {
  return (
    <Entrance title="Sign in">
      <Suspense>
        <SignInForm />
      </Suspense>
    </Entrance>
  );
}
