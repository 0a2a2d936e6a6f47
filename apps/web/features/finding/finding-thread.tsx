'use client';
import { UnstyledButton } from '@mantine/core';
import type { AnchorInput, FindingThreadFragment } from '@strata/graphql/operations';
import { IconArrowUpLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useAnalysis } from '../analysis/analysis-context';
import { Comments } from '../comment/comments';
import { exact, short } from '../number/format';
import { viewOfAnchor } from '../view/view-state';
import { anchorElement, anchorWords } from './anchor-words';
import { FindingText } from './finding-text';
import classes from './finding-thread.module.css';

/** A finding with its anchor and what was said about it. */
export function FindingThread({ finding }: { finding: FindingThreadFragment }) {
  const { view, change } = useAnalysis();
  const element = useRef<HTMLElement>(null);
  const isOpen = view.finding === finding.id;
  const { effect, ...anchor } = finding.anchor;

  // Only for an address that was opened with this thread: later the reader goes from the thread to its anchor.
  const wasOpened = useRef(isOpen);
  useEffect(() => {
    if (wasOpened.current) element.current?.scrollIntoView({ block: 'nearest' });
    wasOpened.current = false;
  }, []);

  return (
    <article
      ref={element}
      className={`panel ${classes.thread}`}
      data-open={isOpen}
      aria-label={`Finding on ${anchorWords(anchor)}`}
    >
      <UnstyledButton
        className={classes.anchor}
        onClick={() => {
          change({ ...viewOfAnchor(anchor), finding: finding.id });
          scrollTo(anchor);
        }}
      >
        <IconArrowUpLeft size={14} aria-hidden />
        <span>Go to {anchorWords(anchor)}</span>
      </UnstyledButton>
      {effect !== null && (
        <span className={classes.effect} title={exact(effect)}>
          effect {short(effect)}
        </span>
      )}
      <FindingText finding={finding} />
      <Comments finding={finding} />
    </article>
  );
}

/** Once the page shows the view of the anchor, brings it into sight and lets it be seen. */
function scrollTo(anchor: AnchorInput): void {
  requestAnimationFrame(() => {
    const target = document.getElementById(anchorElement(anchor)) ?? document.getElementById('cell');
    target?.scrollIntoView({ block: 'center', behavior: isCalm() ? 'instant' : 'smooth' });
    target?.animate(
      [{ backgroundColor: 'color-mix(in srgb, var(--strata-focus) 18%, transparent)' }, {}],
      1600,
    );
  });
}

/** Whether the reader has asked for less motion. */
function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
