import { Title } from '@mantine/core';
import type { FullAnalysis } from '../analysis/analysis-context';
import { Facts } from '../facts/facts';
import { count, duration, megabytes } from '../number/format';
import { Hash } from '../number/hash';
import { Moment } from '../number/moment';

/** What it took beside what was quoted, and what it ran on. */
export function RecordList({
  analysis: { record, quote, startedAt, finishedAt },
}: {
  analysis: FullAnalysis;
}) {
  if (!record) return null;
  return (
    <section aria-label="Record">
      <Title order={3}>Record</Title>
      <Facts
        facts={[
          ['Forward passes', `${count(record.forwardPasses)} (quoted ${count(quote.forwardPasses)})`],
          ['Time', `${duration(record.seconds)} (quoted ${duration(quote.seconds)})`],
          ['Storage', `${megabytes(record.megabytes)} (quoted ${megabytes(quote.megabytes)})`],
          ['Probes, over all cores', duration(record.probeSeconds)],
          ['Masked inference, over all cores', duration(record.inferenceSeconds)],
          ['Split, over all cores', duration(record.splitSeconds)],
          ['Writing, over all cores', duration(record.storageSeconds)],
          ['Backend', record.backend],
          ['Engine', record.engineVersion],
          ['Hash of the network', <Hash key="network" value={record.networkHash} of="the network" />],
          ['Hash of the data set', <Hash key="data" value={record.dataSetHash} of="the data set" />],
          ['Started', startedAt ? <Moment key="start" at={startedAt} /> : '–'],
          ['Finished', finishedAt ? <Moment key="end" at={finishedAt} /> : '–'],
        ]}
      />
    </section>
  );
}
