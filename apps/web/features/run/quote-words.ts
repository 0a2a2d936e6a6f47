import type { QuoteNumbersFragment } from '@strata/graphql/operations';
import { counted, duration, megabytes } from '../number/format';

export function quoteWords({ forwardPasses, seconds, megabytes: size }: QuoteNumbersFragment): string {
  const passes = counted(forwardPasses, 'forward pass', 'forward passes');
  return `${passes}, ${duration(seconds)}, ${megabytes(size)}`;
}
