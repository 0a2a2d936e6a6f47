'use client';
import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { QuoteStudyDocument } from '@strata/graphql/operations';
import { useMemo } from 'react';
import type { QuoteState } from '../quote/use-quote';
import { type StudyDraft, studyInputOf } from './study-draft';

/** What the draft would cost, or why it can not start; asked again as it changes. */
export function useStudyQuote(draft: StudyDraft): QuoteState {
  const [settled] = useDebouncedValue(draft, 300);
  const { input, problems: local } = useMemo(() => studyInputOf(settled), [settled]);
  const { data, previousData, loading, error } = useQuery(QuoteStudyDocument, {
    variables: { input: input ?? emptyInput },
    skip: input === null,
    fetchPolicy: 'network-only',
  });
  const payload = (data ?? previousData)?.quoteStudy;
  if (input === null) return { quote: null, problems: local, isCurrent: settled === draft, error: undefined };
  return {
    quote: payload?.quote ?? null,
    problems: data?.quoteStudy.errors ?? [],
    isCurrent: settled === draft && !loading && data !== undefined,
    error,
  };
}

const emptyInput = { analysisId: '', kind: 'STABILITY' as const };
