import type { Permission, Role } from '@strata/graphql/resolvers';
import { permissions } from './permissions.ts';

/** Who asks, and about whose work. */
export interface Question {
  role: Role;
  accountId: string;
  /** Who wrote it, or whose membership it is; null where the account is gone. */
  authorId?: string | null;
}

export type Predicate = (question: Question) => boolean;

export const mayRead = holds('READ');
export const mayAnnotate = holds('ANNOTATE');
export const mayRun = holds('RUN');
export const mayManage = holds('MANAGE');

export const isAuthor: Predicate = ({ accountId, authorId }) => accountId === authorId;

function holds(permission: Permission): Predicate {
  return ({ role }) => (permissions[role] as Permission[]).includes(permission);
}
