import type { Role } from '@strata/graphql/resolvers';
import { describe, expect, it } from 'vitest';
import { isAllowed } from './authorise.ts';
import { type Action, policy } from './policy.ts';

const roles: Role[] = ['VIEWER', 'ANNOTATOR', 'EDITOR', 'OWNER'];

/** The lowest role that may; `own` where it must be one's own, and who else may with what is another's. */
const expected: Record<Action, { from: Role; own?: { others: Role | null } }> = {
  'workspace.read': { from: 'VIEWER' },
  'workspace.rename': { from: 'OWNER' },
  'member.changeRole': { from: 'OWNER' },
  'member.remove': { from: 'VIEWER', own: { others: 'OWNER' } },
  'invitation.read': { from: 'OWNER' },
  'invitation.create': { from: 'OWNER' },
  'invitation.revoke': { from: 'OWNER' },
  'network.add': { from: 'EDITOR' },
  'network.remove': { from: 'EDITOR' },
  'analysis.start': { from: 'EDITOR' },
  'analysis.rename': { from: 'EDITOR' },
  'analysis.cancel': { from: 'EDITOR' },
  'analysis.delete': { from: 'EDITOR' },
  'study.start': { from: 'EDITOR' },
  'study.rename': { from: 'EDITOR' },
  'study.cancel': { from: 'EDITOR' },
  'study.delete': { from: 'EDITOR' },
  'finding.add': { from: 'ANNOTATOR' },
  'finding.edit': { from: 'ANNOTATOR', own: { others: null } },
  'finding.delete': { from: 'ANNOTATOR', own: { others: 'OWNER' } },
  'comment.add': { from: 'ANNOTATOR' },
  'comment.edit': { from: 'ANNOTATOR', own: { others: null } },
  'comment.delete': { from: 'ANNOTATOR', own: { others: 'OWNER' } },
};

function reaches(role: Role, from: Role | null): boolean {
  return from !== null && roles.indexOf(role) >= roles.indexOf(from);
}

describe.each(Object.keys(policy) as Action[])('isAllowed(%s)', (action) => {
  const { from, own } = expected[action];

  it.each(roles)('answers %s for what is their own and for what is not', (role) => {
    const mine = isAllowed(action, { role, accountId: 'me', authorId: 'me' });
    const other = isAllowed(action, { role, accountId: 'me', authorId: 'other' });
    const nobodys = isAllowed(action, { role, accountId: 'me', authorId: null });
    expect(mine).toBe(reaches(role, from));
    expect(other).toBe(reaches(role, own ? own.others : from));
    expect(nobodys).toBe(other);
  });
});
