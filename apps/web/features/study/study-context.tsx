'use client';
import type { StudyQuery } from '@strata/graphql/operations';
import { createContext, useContext } from 'react';
import type { StudyView } from './study-view-state';
import type { ChangeStudyView } from './use-study-view';

export type FullStudy = Extract<NonNullable<StudyQuery['node']>, { kind: unknown }>;

interface StudyContextValue {
  study: FullStudy;
  view: StudyView;
  change: ChangeStudyView;
}

export const StudyContext = createContext<StudyContextValue | null>(null);

export function useStudy(): StudyContextValue {
  const value = useContext(StudyContext);
  if (!value) throw new Error('useStudy is for components inside a StudyContext.');
  return value;
}
