'use client';
import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface Props {
  title: string;
  sentence: string;
  action: string;
  onConfirm: () => void;
  children: (open: () => void) => ReactNode;
}

/** Asks once more before what can not be undone. */
export function ConfirmButton({ title, sentence, action, onConfirm, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {children(() => setOpen(true))}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={title} centered>
        <Text size="sm">{sentence}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setOpen(false)} data-autofocus>
            Keep it
          </Button>
          <Button
            color="red"
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {action}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
