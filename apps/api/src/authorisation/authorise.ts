import type { Context } from '@strata/graphql/server';
import { NotAllowed, NotFound, Unauthenticated } from '../errors.ts';
import { type Action, policy, type Rule } from './policy.ts';
import type { Question } from './predicates.ts';

type Viewer = NonNullable<Context['viewer']>;

export interface Subject {
  workspaceId: string;
  authorId?: string | null;
}

/** @throws {Unauthenticated} where nobody is signed in. */
export function signedIn({ viewer }: Context): Viewer {
  if (!viewer) throw new Unauthenticated();
  return viewer;
}

/** Whether the policy lets one with this role do that. */
export function isAllowed(action: Action, question: Question): boolean {
  const { allow }: Rule = policy[action];
  return allow.some((predicates) => predicates.every((holds) => holds(question)));
}

/** Whether the viewer may do that; false too for nobody and for outsiders. */
export async function may(context: Context, action: Action, subject: Subject): Promise<boolean> {
  if (!context.viewer) return false;
  const role = await context.loaders.role.load(subject.workspaceId);
  return role !== null && isAllowed(action, questionOf(context.viewer, role, subject));
}

/**
 * Lets the viewer do that, or throws: NotFound for outsiders, for whom it does not exist, and NotAllowed for
 * members whose role is not enough.
 */
export async function authorise(
  context: Context,
  action: Action,
  subject: Subject,
  field: string | null = null,
): Promise<Viewer> {
  const viewer = signedIn(context);
  const role = await context.loaders.role.load(subject.workspaceId);
  if (!role) throw new NotFound(field);
  if (isAllowed(action, questionOf(viewer, role, subject))) return viewer;
  const message = `Only ${policy[action].who} can do that, and you are here as ${role.toLowerCase()}.`;
  throw new NotAllowed({ field, message });
}

function questionOf(viewer: Viewer, role: Question['role'], { authorId }: Subject): Question {
  return { role, accountId: viewer.accountId, authorId };
}
