import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Entrance } from '@/features/account/entrance';
import { SignUpForm } from '@/features/account/sign-up-form';

export const metadata: Metadata = { title: 'Sign up' };

export default function SignUpPage() {
  return (
    <Entrance title="Sign up" lead="An account is yours; what it sees, it sees through workspaces.">
      <Suspense>
        <SignUpForm />
      </Suspense>
    </Entrance>
  );
}
