'use client';
import { useApolloClient } from '@apollo/client/react';
import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { SignInDocument, SignUpDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';
import { nextPath } from './next-path';

const ways = {
  'sign-in': { name: 'Sign in', other: 'sign-up', question: 'No account yet?' },
  'sign-up': { name: 'Sign up', other: 'sign-in', question: 'Have an account?' },
} as const;

/** Leads in by an account that there is, or by a new one, and on to where somebody wanted to go. */
export function EntranceForm({ way }: { way: keyof typeof ways }) {
  const router = useRouter();
  const client = useApolloClient();
  const search = useSearchParams();
  const form = useForm({ initialValues: { name: '', email: '', password: '' } });
  const signIn = useAction(SignInDocument, (data) => data.signIn);
  const signUp = useAction(SignUpDocument, (data) => data.signUp);
  const isNew = way === 'sign-up';
  const { busy, problems } = isNew ? signUp : signIn;
  const { name: action, other, question } = ways[way];

  const submit = form.onSubmit(async ({ name, ...account }) => {
    const done = isNew
      ? await signUp.run({ input: { name, ...account } })
      : await signIn.run({ input: account });
    if (!done) return;
    await client.clearStore();
    router.replace(nextPath(search.get('next')));
  });
  const field = (name: 'name' | 'email' | 'password') => ({
    ...form.getInputProps(name),
    required: true,
    error: problemAt(problems, name),
  });

  return (
    <form onSubmit={submit} aria-label={action}>
      <Stack>
        <Problems problems={problems} fields={['name', 'email', 'password']} />
        {isNew && <TextInput label="Name" autoComplete="name" {...field('name')} />}
        <TextInput label="Email" type="email" autoComplete="username" {...field('email')} />
        <PasswordInput
          label="Password"
          description={isNew ? 'At least 10 characters.' : undefined}
          minLength={isNew ? 10 : undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          {...field('password')}
        />
        <Button type="submit" loading={busy} mt="xs">
          {action}
        </Button>
        <Text size="sm" c="dimmed">
          {question}{' '}
          <Anchor component={Link} underline="always" href={`/${other}?${search.toString()}`}>
            {ways[other].name}
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}
