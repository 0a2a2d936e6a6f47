import { database, inTransaction, type Transaction } from './client.ts';
import { notify } from './events.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

export type RoleName = 'VIEWER' | 'ANNOTATOR' | 'EDITOR' | 'OWNER';

export interface MemberRow {
  id: string;
  workspaceId: string;
  accountId: string;
  role: RoleName;
  version: number;
  createdAt: Date;
}

/** LAST_OWNER: a workspace always has an owner. STALE: somebody changed the member first. */
export type MemberChange = 'DONE' | 'LAST_OWNER' | 'STALE';

/** The role of one account in each of the workspaces it is a member of. */
export async function rolesOf(
  accountId: string,
  workspaceIds: readonly string[],
): Promise<Map<string, RoleName>> {
  const members = await database().member.findMany({
    where: { accountId, workspaceId: { in: [...workspaceIds] } },
    select: { workspaceId: true, role: true },
  });
  return new Map(members.map(({ workspaceId, role }) => [workspaceId, role]));
}

export function membersById(ids: readonly string[]): Promise<MemberRow[]> {
  return database().member.findMany({ where: { id: { in: [...ids] } } });
}

/** Longest there first. */
export async function memberPage(workspaceId: string, page: PageRequest): Promise<Page<MemberRow>> {
  const rows = await database().member.findMany({
    where: { workspaceId, ...behindInstant('createdAt', 'asc', page.after) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...takeOneMore(page),
  });
  return toPage(rows, page);
}

export function changeMemberRole(
  member: MemberRow,
  role: RoleName,
  expectedVersion: number,
): Promise<MemberChange> {
  return inTransaction(async (tx) => {
    await lockMembers(tx, member.workspaceId);
    if (role !== 'OWNER' && (await isLastOwner(tx, member))) return 'LAST_OWNER';
    const { count } = await tx.member.updateMany({
      where: { id: member.id, version: expectedVersion },
      data: { role, version: { increment: 1 } },
    });
    if (count === 0) return 'STALE';
    if (role !== 'OWNER') await closeInvitationsOf(tx, member);
    await notify(tx, { kind: 'membership', workspaceId: member.workspaceId, accountId: member.accountId });
    return 'DONE';
  });
}

export function removeMember(member: MemberRow): Promise<MemberChange> {
  return inTransaction(async (tx) => {
    await lockMembers(tx, member.workspaceId);
    if (await isLastOwner(tx, member)) return 'LAST_OWNER';
    await tx.member.deleteMany({ where: { id: member.id } });
    await closeInvitationsOf(tx, member);
    await notify(tx, { kind: 'membership', workspaceId: member.workspaceId, accountId: member.accountId });
    return 'DONE';
  });
}

/** Two owners who leave at once would otherwise each see the other stay. */
export async function lockMembers(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId} FOR NO KEY UPDATE`;
}

/** One who is no owner any more would otherwise come back as one, through a link of their own. */
async function closeInvitationsOf(tx: Transaction, { workspaceId, accountId }: MemberRow): Promise<void> {
  await tx.invitation.updateMany({
    where: { workspaceId, createdById: accountId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

async function isLastOwner(tx: Transaction, member: MemberRow): Promise<boolean> {
  const owners = await tx.member.findMany({
    where: { workspaceId: member.workspaceId, role: 'OWNER' },
    select: { id: true },
  });
  return owners.length === 1 && owners[0].id === member.id;
}
