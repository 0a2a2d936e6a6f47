import { database, inTransaction } from './client.ts';
import { behindInstant, type Page, type PageRequest, takeOneMore, toPage } from './page.ts';

export interface WorkspaceRow {
  id: string;
  name: string;
  version: number;
  createdAt: Date;
}

/** Makes a workspace with its first owner. */
export function createWorkspace(ownerId: string, name: string): Promise<WorkspaceRow> {
  return inTransaction((tx) =>
    tx.workspace.create({ data: { name, members: { create: { accountId: ownerId, role: 'OWNER' } } } }),
  );
}

export function workspacesById(ids: readonly string[]): Promise<WorkspaceRow[]> {
  return database().workspace.findMany({ where: { id: { in: [...ids] } } });
}

/** The workspaces of an account, oldest first. */
export async function workspacePage(accountId: string, page: PageRequest): Promise<Page<WorkspaceRow>> {
  const rows = await database().workspace.findMany({
    where: { members: { some: { accountId } }, ...behindInstant('createdAt', 'asc', page.after) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    ...takeOneMore(page),
  });
  return toPage(rows, page);
}

/** False where the version is not the expected one, and nothing was changed. */
export async function renameWorkspace(id: string, name: string, expectedVersion: number): Promise<boolean> {
  const { count } = await database().workspace.updateMany({
    where: { id, version: expectedVersion },
    data: { name, version: { increment: 1 } },
  });
  return count === 1;
}
