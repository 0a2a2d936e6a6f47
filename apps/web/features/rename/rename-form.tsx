'use client';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { ProblemFragment } from '@strata/graphql/operations';
import { type FormEvent, useState } from 'react';
import { Problems, problemAt } from '../api/problems';
import { useExpectedVersion } from '../api/use-expected-version';

interface Props {
  label: string;
  action: string;
  /** As it is called now. */
  current: { name: string; version: number };
  busy: boolean;
  problems: ProblemFragment[];
  /** Whether it has its new name. */
  onRename: (name: string, expectedVersion: number) => Promise<boolean>;
  /** Called when somebody else's new name is left to stand. */
  onKeep: () => void;
}

/** Gives a thing another name. Where somebody else did so meanwhile, theirs and mine are both offered. */
export function RenameForm({ label, action, current, busy, problems, onRename, onKeep }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const expectedVersion = useExpectedVersion({
    version: current.version,
    isEditing: typed !== null,
    problems,
  });
  const name = typed ?? current.name;
  const hasConflict = problems.some(({ code }) => code === 'CONFLICT');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await onRename(name, expectedVersion)) setTyped(null);
  }

  function keep() {
    setTyped(null);
    onKeep();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Problems problems={problems} fields={['name']} />
        <TextInput
          label={label}
          data-autofocus
          required
          value={name}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={problemAt(problems, 'name')}
        />
        <Group gap="xs">
          {hasConflict && (
            <Button variant="default" onClick={keep}>
              Keep their name
            </Button>
          )}
          <Button type="submit" loading={busy} disabled={name === current.name}>
            {hasConflict ? 'Save mine all the same' : action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
