'use client';
import { useApolloClient } from '@apollo/client/react';
import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { SignUpDocument } from '@strata/graphql/operations';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { Problems, problemAt } from '../api/problems';
import { useAction } from '../api/use-action';
import { nextPath } from './next-path';

export function SignUpForm() {
  const router = useRouter();
  const client = useApolloClient();
  const search = useSearchParams();
  const form = useForm({ initialValues: { name: '', email: '', password: '' } });
  const { run, busy, problems } = useAction(SignUpDocument, (data) => data.signUp);

  const submit = form.onSubmit(async (input) => {
    if (!(await run({ input }))) return;
    await client.clearStore();
    router.replace(nextPath(search.get('next')));
  });

  return (
    <form onSubmit={submit} aria-label="Sign up">
      <Stack>
        <Problems problems={problems} fields={['name', 'email', 'password']} />
        <TextInput
          label="Name"
          autoComplete="name"
          required
          {...form.getInputProps('name')}
          error={problemAt(problems, 'name')}
        />
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
          description="At least 10 characters."
          autoComplete="new-password"
          minLength={10}
          required
          {...form.getInputProps('password')}
          error={problemAt(problems, 'password')}
        />
        <Button type="submit" loading={busy} mt="xs">
          Sign up
        </Button>
        <Text size="sm" c="dimmed">
          Have an account?{' '}
          <Anchor component={Link} underline="always" href={`/sign-in?${search.toString()}`}>
            Sign in
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}
