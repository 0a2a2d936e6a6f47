import { Title } from '@mantine/core';
import { Facts } from '../facts/facts';
import { count, duration, megabytes } from '../number/format';
import { Moment } from '../number/moment';
import type { FullStudy } from '../study/study-context';

/** What it took beside what was quoted, and what it ran on. */
export function StudyRecordList({ study: { record, quote, startedAt, finishedAt } }: { study: FullStudy }) {
  if (!record) return null;
  return (
    <section aria-label="Record">
      <Title order={3}>Record</Title>
      <Facts
        facts={[
          ['Time', `${duration(record.seconds)} (quoted ${duration(quote.seconds)})`],
          ...(record.sampleSeconds > 0 ? [own(record.sampleSeconds)] : []),
          ['Forward passes, quoted', count(quote.forwardPasses)],
          ['Storage, quoted', megabytes(quote.megabytes)],
          ['Backend', record.backend ?? 'none of its own'],
          ['Engine', record.engineVersion],
          ['Started', startedAt ? <Moment key="start" at={startedAt} /> : '–'],
          ['Finished', finishedAt ? <Moment key="end" at={finishedAt} /> : '–'],
        ]}
      />
    </section>
  );
}

function own(seconds: number): [string, string] {
  return ['Its own samples, over all cores', duration(seconds)];
}
