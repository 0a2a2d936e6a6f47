import { accountsById } from '@strata/database';
import { loadById } from '../loading.ts';

export function accountLoaders() {
  return { account: loadById(accountsById) };
}
