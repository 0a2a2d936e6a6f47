import { type StudyRow, studiesById, renameStudy as updateName } from '@strata/database';
import type { RenameStudyInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { checkedText } from '../checked-text.ts';
import { Conflict, NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';
import { nameLength } from './start-study.ts';

export async function renameStudy(
  { studyId, name, expectedVersion }: RenameStudyInput,
  context: Context,
): Promise<{ study: StudyRow; errors: [] }> {
  const before = await rowFor(context, 'Study', 'study.rename', { id: studyId, field: 'studyId' });
  const text = checkedText(name, { field: 'name', maximum: nameLength });
  const renamed = await updateName(before, text, expectedVersion);
  const [study] = await studiesById([before.id]);
  if (!study) throw new NotFound('studyId');
  if (renamed) return { study, errors: [] };
  const message = `Somebody has renamed the study to "${study.name}" meanwhile.`;
  throw new Conflict({ field: 'expectedVersion', message }, { study });
}
