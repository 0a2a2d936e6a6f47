'use client';
import { ActionIcon, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** A hash: its beginning to compare by eye, the whole of it to copy. */
export function Hash({ value, of }: { value: string; of: string }) {
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex">
      <span className="exact" title={value}>
        {value.slice(0, 12)}
      </span>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy the whole hash'}>
            <ActionIcon size="sm" variant="subtle" onClick={copy} aria-label={`Copy the hash of ${of}`}>
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
