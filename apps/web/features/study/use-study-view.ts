'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { address } from '../view/address';
import { readStudyView, type StudyView, writeStudyView } from './study-view-state';

export type ChangeStudyView = (change: Partial<StudyView>) => void;

/** The view in the address, and a way to change a part of it without a new page. */
export function useStudyView(): { view: StudyView; change: ChangeStudyView } {
  const search = useSyncExternalStore(address.subscribe, address.search, () => '');
  const view = useMemo(() => readStudyView(new URLSearchParams(search)), [search]);
  return { view, change };
}

/** Read afresh: two changes in one turn must not undo each other. */
function change(part: Partial<StudyView>): void {
  const now = readStudyView(new URLSearchParams(address.search()));
  address.replace(writeStudyView({ ...now, ...part }).toString());
}
