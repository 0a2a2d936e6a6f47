'use client';
import { useApolloClient } from '@apollo/client/react';
import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { SignInDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';
import { nextPath } from './next-path';

export function SignInForm() {
  const router = useRouter();
  const client = useApolloClient();
  const search = useSearchParams();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const { run, busy, problems } = useAction(SignInDocument, (data) => data.signIn);

  const submit = form.onSubmit(async (input) => {
    if (!(await run({ input }))) return;
    await client.clearStore();
    router.replace(nextPath(search.get('next')));
  });

  return (
    <form onSubmit={submit} aria-label="Sign in">
      <Stack>
        <Problems problems={problems} fields={['email', 'password']} />
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          required
          {...form.getInputProps('email')}
          error={problemAt(problems, 'email')}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
          error={problemAt(problems, 'password')}
        />
        <Button type="submit" loading={busy} mt="xs">
          Sign in
        </Button>
        <Text size="sm" c="dimmed">
          No account yet?{' '}
          <Anchor component={Link} underline="always" href={`/sign-up?${search.toString()}`}>
            Sign up
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}
