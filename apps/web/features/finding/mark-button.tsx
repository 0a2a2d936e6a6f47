'use client';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { AnchorInput, AnchorKind } from '@strata/graphql/operations';
import { IconMessagePlus } from '@tabler/icons-react';
import { useAnalysis } from '../analysis/analysis-context';
import { anchorWords } from './anchor-words';

const here: Record<AnchorKind, string> = {
  LAYER: 'this layer',
  ORDER: 'this order',
  INTERACTION: 'this interaction',
};

/** Opens the composer on a part of the analysis; not there for whoever may not annotate. */
export function MarkButton({ anchor, isLabelled }: { anchor: AnchorInput; isLabelled?: boolean }) {
  const { mark } = useAnalysis();
  if (!mark) return null;
  if (isLabelled) {
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMessagePlus size={15} stroke={1.6} aria-hidden />}
        onClick={() => mark(anchor)}
      >
        Mark a finding on {here[anchor.kind]}
      </Button>
    );
  }
  const label = `Mark a finding on ${anchorWords(anchor)}`;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="md" aria-label={label} onClick={() => mark(anchor)}>
        <IconMessagePlus size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
