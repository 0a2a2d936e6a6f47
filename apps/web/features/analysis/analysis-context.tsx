'use client';
import type { AnalysisQuery, AnchorInput } from '@strata/graphql/operations';
import { createContext, useContext } from 'react';
import type { ChangeView } from '../view/use-view';
import type { ViewState } from '../view/view-state';

export type FullAnalysis = Extract<NonNullable<AnalysisQuery['node']>, { layers: unknown }>;

interface AnalysisContextValue {
  analysis: FullAnalysis;
  view: ViewState;
  change: ChangeView;
  /** Opens the composer of a finding; absent for whoever may not annotate. */
  mark?: (anchor: AnchorInput) => void;
}

export const AnalysisContext = createContext<AnalysisContextValue | null>(null);

export function useAnalysis(): AnalysisContextValue {
  const value = useContext(AnalysisContext);
  if (!value) throw new Error('useAnalysis is for components inside an AnalysisContext.');
  return value;
}
