import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { count } from '../number/format';

interface Props {
  from: number;
  shown: number;
  total: number;
  onPrevious?: () => void;
  onNext?: () => void;
}

export function InteractionPager({ from, shown, total, onPrevious, onNext }: Props) {
  return (
    <Group justify="space-between" component="nav" aria-label="Pages of interactions">
      <Text size="sm" c="dimmed" className="numeric" aria-live="polite">
        {shown > 0 ? `${count(from + 1)}–${count(from + shown)} of ${count(total)}` : 'None'}
      </Text>
      <Group gap={6}>
        <ActionIcon variant="default" aria-label="Previous page" disabled={!onPrevious} onClick={onPrevious}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Next page" disabled={!onNext} onClick={onNext}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Group>
  );
}
