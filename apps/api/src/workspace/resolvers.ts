import { workspacePage } from '@strata/database';
import type { Resolvers } from '@strata/graphql/resolvers';
import { permissions } from '../authorisation/permissions.ts';
import { createdAt, pageRequest, toConnection } from '../connection.ts';
import { NotFound, Refusal } from '../errors.ts';
import { globalId } from '../global-id.ts';
import { rowFor } from '../visible.ts';
import { createWorkspace } from './create-workspace.ts';
import { renameWorkspace } from './rename-workspace.ts';

export const workspaceResolvers = {
  Query: {
    workspace: (_, { id }, context) =>
      rowFor(context, 'Workspace', 'workspace.read', { id, field: null }).catch(nullWhereNotFound),
  },
  Mutation: {
    createWorkspace: (_, { input }, context) => createWorkspace(input, context),
    renameWorkspace: (_, { input }, context) => renameWorkspace(input, context),
  },
  Account: {
    workspaces: async ({ id }, page, { viewer }) => {
      if (viewer?.accountId !== id) return null;
      return toConnection(await workspacePage(id, pageRequest(page, 'instant')), createdAt);
    },
  },
  Workspace: {
    id: ({ id }) => globalId('Workspace', id),
    viewerRole: async ({ id }, _, { loaders }) => {
      const role = await loaders.role.load(id);
      if (!role) throw new NotFound();
      return role;
    },
    viewerPermissions: async ({ id }, _, { loaders }) => {
      const role = await loaders.role.load(id);
      return role ? permissions[role] : [];
    },
  },
} satisfies Resolvers;

function nullWhereNotFound(error: unknown): null {
  if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
  throw error;
}
