import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from '../api/failure';
import { count, duration, megabytes } from '../number/format';
import classes from './quote-panel.module.css';
import type { QuoteState } from './use-quote';

interface Props {
  quoted: QuoteState;
  /** What is written on the button. */
  action: string;
  isStarting: boolean;
  children: ReactNode;
}

/** The cost, and the start: possible once the quote of just this draft has been seen. */
export function QuotePanel({ quoted, action, isStarting, children }: Props) {
  const { quote, problems, isCurrent, error } = quoted;
  return (
    <section className={`panel ${classes.quote}`} aria-label="Quote">
      <Title order={2}>What it costs</Title>
      <dl className={classes.cost} data-stale={!isCurrent} aria-live="polite" aria-busy={!isCurrent}>
        <div>
          <dt>Forward passes</dt>
          <dd>{count(quote?.forwardPasses)}</dd>
        </div>
        <div>
          <dt>Time</dt>
          <dd>{duration(quote?.seconds)}</dd>
        </div>
        <div>
          <dt>Storage</dt>
          <dd>{megabytes(quote?.megabytes)}</dd>
        </div>
      </dl>
      {Boolean(error) && <Failure error={error} />}
      {children}
      <Button
        type="submit"
        loading={isStarting}
        disabled={!isCurrent || quote === null || problems.length > 0}
      >
        {action}
      </Button>
    </section>
  );
}
