import { type MemberRow, membersById, changeMemberRole as updateRole } from '@strata/database';
import type { ChangeMemberRoleInput } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { rowFor } from '../visible.ts';

export async function changeMemberRole(
  { memberId, role, expectedVersion }: ChangeMemberRoleInput,
  context: Context,
): Promise<{ member: MemberRow; errors: [] }> {
  const before = await rowFor(context, 'Member', 'member.changeRole', { id: memberId, field: 'memberId' });
  const change = await updateRole(before, role, expectedVersion);
  const [member] = await membersById([before.id]);
  if (!member) throw new NotFound('memberId');
  if (change === 'DONE') return { member, errors: [] };
  if (change === 'LAST_OWNER')
    throw new Invalid({ field: 'role', message: 'A workspace keeps an owner, and this is the last one.' });
  const message = `Somebody has made this member ${member.role.toLowerCase()} meanwhile.`;
  throw new Conflict({ field: 'expectedVersion', message }, { member });
}
