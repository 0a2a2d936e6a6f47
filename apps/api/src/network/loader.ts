import { networksById } from '@strata/database';
import { loadById } from '../loading.ts';

export function networkLoaders() {
  return { network: loadById(networksById) };
}
