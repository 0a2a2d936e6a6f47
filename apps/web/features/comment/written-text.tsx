'use client';
import { Spoiler } from '@mantine/core';
import classes from './written-text.module.css';

/** What somebody wrote, as they wrote it. A long text is folded: the next one must stay within reach. */
export function WrittenText({ text }: { text: string }) {
  return (
    <Spoiler
      maxHeight={220}
      showLabel="Show all of it"
      hideLabel="Show less"
      classNames={{ control: classes.control }}
    >
      <p className={classes.text} dir="auto">
        {text}
      </p>
    </Spoiler>
  );
}
