import { type FindingRow, addFinding as insertFinding } from '@strata/database';
import type { AddFindingInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { signedIn } from '../authorisation/authorise.ts';
import { checkedText } from '../checked-text.ts';
import { rowFor } from '../visible.ts';
import { checkedAnchor } from './check-anchor.ts';

export const findingLength = 10_000;

export async function addFinding(
  { analysisId, anchor, text }: AddFindingInput,
  context: Context,
): Promise<{ finding: FindingRow; errors: [] }> {
  const named = { id: analysisId, field: 'analysisId' };
  const analysis = await rowFor(context, 'Analysis', 'finding.add', named);
  const checked = checkedText(text, { field: 'text', maximum: findingLength });
  const finding = await insertFinding({
    ...(await checkedAnchor(anchor, analysis, context)),
    analysisId: analysis.id,
    authorId: signedIn(context).accountId,
    text: checked,
  });
  return { finding, errors: [] };
}
