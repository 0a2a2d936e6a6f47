'use client';
import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './disclosure.module.css';

interface Props {
  label: string;
  startsOpen?: boolean;
  /** Open whatever the reader chose: something in it has to be seen. */
  mustOpen?: boolean;
  children: ReactNode;
}

/** What is there on demand. */
export function Disclosure({ label, startsOpen = false, mustOpen = false, children }: Props) {
  const [wantsOpen, setWantsOpen] = useState(startsOpen);
  const isOpen = wantsOpen || mustOpen;
  return (
    <div>
      <UnstyledButton className={classes.toggle} onClick={() => setWantsOpen(!isOpen)} aria-expanded={isOpen}>
        <IconChevronRight size={15} aria-hidden data-open={isOpen} />
        {label}
      </UnstyledButton>
      <Collapse expanded={isOpen}>{children}</Collapse>
    </div>
  );
}
