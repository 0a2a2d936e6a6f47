import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from '../api/failure';
import { count, duration, megabytes } from '../number/format';
import classes from './quote-panel.module.css';
import type { useQuote } from './use-quote';

interface Props {
  quoted: ReturnType<typeof useQuote>;
  isStarting: boolean;
  children: ReactNode;
}

/** The cost, and the start: possible once the quote of just this draft has been seen. */
export function QuotePanel({ quoted: { quote, problems, isCurrent, error }, isStarting, children }: Props) {
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
        Start analysis
      </Button>
    </section>
  );
}
