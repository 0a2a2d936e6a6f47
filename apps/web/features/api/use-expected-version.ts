'use client';
import type { ProblemFragment } from '@strata/graphql/operations';
import { useState } from 'react';

interface Edit {
  /** As it stands now: what others write moves it on. */
  version: number;
  isEditing: boolean;
  problems: ProblemFragment[];
}

/** The version that an edit began from; once a conflict has shown what stands there now, that one. */
export function useExpectedVersion({ version, isEditing, problems }: Edit): number {
  const [begun, setBegun] = useState(version);
  if (!isEditing && begun !== version) setBegun(version);
  return problems.some(({ code }) => code === 'CONFLICT') ? version : begun;
}
