'use client';
import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** Shown this once: only its hash is kept. */
export function NewLink({ token }: { token: string }) {
  const link = `${window.location.origin}/invitation/${token}`;
  return (
    <Group align="flex-end" wrap="nowrap" role="status">
      <TextInput
        label="Invitation link"
        description="Shown this once. Copy it now."
        value={link}
        readOnly
        flex={1}
        maw={640}
        classNames={{ input: 'exact' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {copied ? 'Copied' : 'Copy link'}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
