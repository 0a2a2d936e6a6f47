import { type FindingRow, findingsById, editFinding as updateText } from '@strata/database';
import type { EditFindingInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { checkedText } from '../checked-text.ts';
import { Conflict, NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';
import { findingLength } from './add-finding.ts';

export async function editFinding(
  { findingId, text, expectedVersion }: EditFindingInput,
  context: Context,
): Promise<{ finding: FindingRow; errors: [] }> {
  const before = await rowFor(context, 'Finding', 'finding.edit', { id: findingId, field: 'findingId' });
  const checked = checkedText(text, { field: 'text', maximum: findingLength });
  const edited = await updateText(before, checked, expectedVersion);
  const [finding] = await findingsById([before.id]);
  if (!finding) throw new NotFound('findingId');
  if (edited) return { finding, errors: [] };
  const message = 'The finding was edited meanwhile. Compare it with your text.';
  throw new Conflict({ field: 'expectedVersion', message }, { finding });
}
