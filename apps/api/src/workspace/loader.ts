import { workspacesById } from '@strata/database';
import { loadById } from '../loading.ts';

export function workspaceLoaders() {
  return { workspace: loadById(workspacesById) };
}
