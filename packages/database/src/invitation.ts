import { database, inTransaction } from './client.ts';
import { notify } from './events.ts';
import { lockMembers, type RoleName } from './member.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

export interface InvitationRow {
  id: string;
  workspaceId: string;
  role: RoleName;
  createdById: string | null;
  createdAt: Date;
  expiresAt: Date;
  acceptances: number;
}

export interface NewInvitation {
  workspaceId: string;
  role: RoleName;
  tokenHash: string;
  createdById: string;
  expiresAt: Date;
}

/** Lowest first. */
const roleOrder: readonly RoleName[] = ['VIEWER', 'ANNOTATOR', 'EDITOR', 'OWNER'];

const shown = {
  id: true,
  workspaceId: true,
  role: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  acceptances: true,
} as const;

export function createInvitation(invitation: NewInvitation): Promise<InvitationRow> {
  return database().invitation.create({ data: invitation, select: shown });
}

/** Those that were not revoked, expired ones too. */
export function invitationsById(ids: readonly string[]): Promise<InvitationRow[]> {
  return database().invitation.findMany({ where: { id: { in: [...ids] }, revokedAt: null }, select: shown });
}

/** Null for a token that never was, has expired or was revoked. */
export function openInvitation(tokenHash: string): Promise<InvitationRow | null> {
  return database().invitation.findFirst({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: new Date() } },
    select: shown,
  });
}

/** Those that can still be accepted, newest first. */
export async function invitationPage(workspaceId: string, page: PageRequest): Promise<Page<InvitationRow>> {
  const rows = await database().invitation.findMany({
    where: {
      workspaceId,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      ...behindInstant('createdAt', 'desc', page.after),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: shown,
    ...takeOneMore(page),
  });
  return toPage(rows, page);
}

export async function revokeInvitation(id: string): Promise<void> {
  await database().invitation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
}

/** Makes the account a member; one who is a member already keeps the higher role. False when the link has closed meanwhile. */
export function acceptInvitation(invitation: InvitationRow, accountId: string): Promise<boolean> {
  const { id, workspaceId } = invitation;
  return inTransaction(async (tx) => {
    // else a role given meanwhile would be overwritten with the lower one of the link
    await lockMembers(tx, workspaceId);
    const { count } = await tx.invitation.updateMany({
      where: { id, revokedAt: null, expiresAt: { gt: new Date() } },
      data: { acceptances: { increment: 1 } },
    });
    if (count === 0) return false;
    const member = await tx.member.findUnique({
      where: { workspaceId_accountId: { workspaceId, accountId } },
    });
    const role = higherRole(invitation.role, member?.role);
    await tx.member.upsert({
      where: { workspaceId_accountId: { workspaceId, accountId } },
      create: { workspaceId, accountId, role },
      update: role === member?.role ? {} : { role, version: { increment: 1 } },
    });
    await notify(tx, { kind: 'membership', workspaceId, accountId });
    return true;
  });
}

function higherRole(one: RoleName, other: RoleName = one): RoleName {
  return roleOrder.indexOf(one) >= roleOrder.indexOf(other) ? one : other;
}
