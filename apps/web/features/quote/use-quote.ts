'use client';
import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import {
  type ProblemFragment,
  QuoteAnalysisDocument,
  type QuoteNumbersFragment,
} from '@strata/graphql/operations';
import { useMemo } from 'react';
import { type Draft, inputOf } from '../new-analysis/draft';

export interface QuoteState {
  quote: QuoteNumbersFragment | null;
  problems: ProblemFragment[];
  /** Whether the quote is that of the draft as it stands. */
  isCurrent: boolean;
  error: unknown;
}

/** What the draft would cost, or why it can not start; asked again as it changes. */
export function useQuote(draft: Draft): QuoteState {
  const [settled] = useDebouncedValue(draft, 300);
  const { input, problems: local } = useMemo(() => inputOf(settled), [settled]);
  const { data, previousData, loading, error } = useQuery(QuoteAnalysisDocument, {
    variables: { input: input ?? emptyInput },
    skip: input === null,
    fetchPolicy: 'network-only',
  });
  const payload = (data ?? previousData)?.quoteAnalysis;
  if (input === null) return { quote: null, problems: local, isCurrent: settled === draft, error: undefined };
  return {
    quote: payload?.quote ?? null,
    problems: data?.quoteAnalysis.errors ?? [],
    isCurrent: settled === draft && !loading && data !== undefined,
    error,
  };
}

const emptyInput = {
  networkId: '',
  settings: { layers: [], sampleIndices: [], playerScheme: 'GRID' as const, playerCount: 2 },
};
