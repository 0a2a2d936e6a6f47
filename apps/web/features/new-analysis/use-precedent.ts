'use client';
import { useQuery } from '@apollo/client/react';
import { AnalysisSettingsDocument } from '@strata/graphql/operations';
import type { Precedent } from './draft';

/** The analysis to begin from; null for none, and for one that is not there any more. */
export function usePrecedent(id: string | undefined): { like: Precedent | null; isKnown: boolean } {
  const { data, error } = useQuery(AnalysisSettingsDocument, { variables: { id: id ?? '' }, skip: !id });
  const node = data?.node;
  return { like: node && 'settings' in node ? node : null, isKnown: !id || Boolean(data ?? error) };
}
