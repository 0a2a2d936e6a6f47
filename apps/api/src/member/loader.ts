import { membersById, type RoleName, rolesOf } from '@strata/database';
import { loadById, loadByKey } from '../loading.ts';

export function memberLoaders(viewerId: string | null) {
  return {
    member: loadById(membersById),
    /** Workspace id → the viewer's role there; null for outsiders, and for nobody. */
    role: loadByKey<RoleName, null>(
      async (ids) => (viewerId ? rolesOf(viewerId, ids) : new Map<string, RoleName>()),
      null,
    ),
  };
}
