'use client';
import { Modal } from '@mantine/core';
import { NewWorkspaceForm } from './new-workspace-form';

export function NewWorkspaceModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="New workspace" centered>
      <NewWorkspaceForm onDone={onClose} />
    </Modal>
  );
}
