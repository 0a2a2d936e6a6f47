import { prismaAdapter } from 'better-auth/adapters/prisma';
import { database } from './client.ts';

export interface AccountRow {
  id: string;
  name: string;
  email: string;
}

const shown = { id: true, name: true, email: true } as const;

export function accountsById(ids: readonly string[]): Promise<AccountRow[]> {
  return database().account.findMany({ where: { id: { in: [...ids] } }, select: shown });
}

/** Whether both accounts are members of one workspace. */
export async function shareWorkspace(oneId: string, otherId: string): Promise<boolean> {
  const shared = await database().member.findFirst({
    where: { accountId: oneId, workspace: { members: { some: { accountId: otherId } } } },
    select: { id: true },
  });
  return shared !== null;
}

/** Whether the session is there and has not expired. */
export async function isSessionLive(sessionId: string): Promise<boolean> {
  const session = await database().session.findFirst({
    where: { id: sessionId, expiresAt: { gt: new Date() } },
    select: { id: true },
  });
  return session !== null;
}

/** Where better-auth keeps accounts and sessions. What it calls user and account are Account and Credential here. */
export function accountStore(): ReturnType<typeof prismaAdapter> {
  return prismaAdapter(betterAuthTables(), { provider: 'postgresql', transaction: false });
}

function betterAuthTables() {
  const { account, credential, session, verification } = database();
  return {
    user: account,
    account: credential,
    session,
    verification,
    $transaction: database().$transaction.bind(database()),
  };
}
