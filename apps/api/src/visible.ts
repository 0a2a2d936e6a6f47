// What a viewer may not see does not exist: every object that a client names is looked up here.

import { shareWorkspace } from '@strata/database';
import type { Context, Parents } from '@strata/graphql/server';
import { authorise, may, type Subject, signedIn } from './authorisation/authorise.ts';
import type { Action } from './authorisation/policy.ts';
import { NotFound } from './errors.ts';
import { type NodeType, parseGlobalId } from './global-id.ts';

type Row<Type extends NodeType> = Parents[Type];

/** Types that live in a workspace, each with how to find out in which. */
const subjects = {
  Workspace: async ({ id }) => ({ workspaceId: id }),
  Member: async ({ workspaceId, accountId }) => ({ workspaceId, authorId: accountId }),
  Invitation: async ({ workspaceId }) => ({ workspaceId }),
  Network: async ({ workspaceId }) => ({ workspaceId }),
  Analysis: async ({ workspaceId }) => ({ workspaceId }),
  Study: async ({ workspaceId }) => ({ workspaceId }),
  AnalysisSample: ({ analysisId }, context) => subjectOfAnalysis(context, analysisId),
  Extraction: ({ analysisId }, context) => subjectOfAnalysis(context, analysisId),
  Finding: ({ analysisId, authorId }, context) => subjectOfAnalysis(context, analysisId, authorId),
  Comment: ({ findingId, authorId }, context) => subjectOfComment(context, findingId, authorId),
} satisfies { [Type in NodeType]?: (row: Row<Type>, context: Context) => Promise<Subject | null> };

export type WorkspaceNode = keyof typeof subjects;

/** The row that a client named, once the viewer may do that to it. @throws {NotFound | NotAllowed | Unauthenticated} */
export async function rowFor<Type extends WorkspaceNode>(
  context: Context,
  type: Type,
  action: Action,
  named: { id: string; field: string | null },
): Promise<Row<Type>> {
  signedIn(context);
  const parsed = parseGlobalId(named.id);
  const row = parsed?.type === type ? await loadRow(context, type, parsed.id) : null;
  const subject = row && (await subjectOf(context, type, row));
  if (!row || !subject) throw new NotFound(named.field);
  await authorise(context, action, subject, named.field);
  return row;
}

/** Where the row lives and whose it is. */
export function subjectOf<Type extends WorkspaceNode>(
  context: Context,
  type: Type,
  row: Row<Type>,
): Promise<Subject | null> {
  const find = subjects[type] as (row: Row<Type>, context: Context) => Promise<Subject | null>;
  return find(row, context);
}

/** Any object by its global id, as `node` gives it; null where it does not exist for the viewer. */
export async function visibleNode(context: Context, id: string): Promise<object | null> {
  const viewer = signedIn(context);
  const parsed = parseGlobalId(id);
  if (!parsed) return null;
  const row = await loadRow(context, parsed.type, parsed.id);
  if (!row || !(await isVisible(context, viewer.accountId, parsed.type, row))) return null;
  return { __typename: parsed.type, ...row };
}

async function isVisible(
  context: Context,
  viewerId: string,
  type: NodeType,
  row: Row<NodeType>,
): Promise<boolean> {
  if (type === 'DataSet' || type === 'Sample') return true;
  if (type === 'Account') return row.id === viewerId || shareWorkspace(viewerId, row.id);
  const subject = await subjectOf(context, type, row as Row<typeof type>);
  const action = type === 'Invitation' ? 'invitation.read' : 'workspace.read';
  return subject !== null && may(context, action, subject);
}

const loaderNames = {
  Account: 'account',
  Analysis: 'analysis',
  AnalysisSample: 'analysisSample',
  Comment: 'comment',
  DataSet: 'dataSet',
  Extraction: 'extraction',
  Finding: 'finding',
  Invitation: 'invitation',
  Member: 'member',
  Network: 'network',
  Sample: 'sample',
  Study: 'study',
  Workspace: 'workspace',
} as const satisfies Record<NodeType, keyof Context['loaders']>;

async function loadRow<Type extends NodeType>(
  context: Context,
  type: Type,
  id: string,
): Promise<Row<Type> | null> {
  return (await context.loaders[loaderNames[type]].load(id)) as Row<Type> | null;
}

async function subjectOfAnalysis(
  { loaders }: Context,
  analysisId: string,
  authorId?: string | null,
): Promise<Subject | null> {
  const analysis = await loaders.analysis.load(analysisId);
  return analysis && { workspaceId: analysis.workspaceId, authorId };
}

async function subjectOfComment(
  context: Context,
  findingId: string,
  authorId: string | null,
): Promise<Subject | null> {
  const finding = await context.loaders.finding.load(findingId);
  return finding && subjectOfAnalysis(context, finding.analysisId, authorId);
}
