import { invitationsById } from '@strata/database';
import { loadById } from '../loading.ts';

export function invitationLoaders() {
  return { invitation: loadById(invitationsById) };
}
