import { createStudy, type StudyRow } from '@strata/database';
import type { StudyInput, StudyKind } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { engineVersion } from '@strata/interaction-engine';
import { signedIn } from '../authorisation/authorise.ts';
import { checkedText } from '../checked-text.ts';
import { planStudy } from './plan-study.ts';

export const nameLength = 200;

const titles = {
  GENERALISATION: 'Generalisation',
  STABILITY: 'Stability',
  DYNAMICS: 'Dynamics',
} satisfies Record<StudyKind, string>;

/** Stores the study with every analysis that it needs, and enqueues the first jobs. */
export async function startStudy(
  input: StudyInput,
  context: Context,
): Promise<{ study: StudyRow; errors: [] }> {
  const { base, ...plan } = await planStudy(input, context);
  const { id: baseId, workspaceId, name } = base.analysis;
  const ownName = `${titles[input.kind]} of ${name}`.slice(0, nameLength);
  const study = await createStudy({
    ...plan,
    ...{ workspaceId, baseId, engineVersion, kind: input.kind },
    name: checkedText(input.name || ownName, { field: 'name', maximum: nameLength }),
    createdById: signedIn(context).accountId,
  });
  return { study, errors: [] };
}
