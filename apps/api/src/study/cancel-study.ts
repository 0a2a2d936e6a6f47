import { cancelStudy as cancelRows, type StudyRow, studiesById } from '@strata/database';
import type { CancelStudyInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Invalid, NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';

/** Its analyses that still run are cancelled with it. */
export async function cancelStudy(
  { studyId }: CancelStudyInput,
  context: Context,
): Promise<{ study: StudyRow; errors: [] }> {
  const { id } = await rowFor(context, 'Study', 'study.cancel', { id: studyId, field: 'studyId' });
  const cancelled = await cancelRows(id);
  const [study] = await studiesById([id]);
  if (!study) throw new NotFound('studyId');
  if (cancelled) return { study, errors: [] };
  const message = `It has ended already: it is ${study.status.toLowerCase()}.`;
  throw new Invalid({ field: 'studyId', message }, { study });
}
