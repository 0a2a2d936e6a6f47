import { taskOf } from './architectures/architecture.ts';
import { architectures } from './architectures/architectures.ts';
import { chosenBackend } from './backend.ts';

import { loadLessons } from './datasets/data-sets.ts';
import { named } from './errors.ts';
import { finalCheckpoint, readManifest, readWeights } from './manifest.ts';
import { setWeights } from './model-weights.ts';
import { type Network, networkOf } from './network.ts';
import { planOf } from './plans.ts';

/**
 * A network of the catalogue with its weights, at the end of its training or at a named checkpoint: the catalogue's key
 * names one where it has an `@`, as in "lenet-mnist@epoch-4".
 *
 * @throws UnknownName if there is no such network or checkpoint
 * @throws Missing if the network has not been trained
 */
export async function loadNetwork(key: string, options: { checkpoint?: string } = {}): Promise<Network> {
  const [planKey, moment] = key.split('@');
  const plan = planOf(planKey);
  const manifest = readManifest(planKey);
  const weights = readWeights(manifest, options.checkpoint ?? moment ?? finalCheckpoint(manifest));
  const dataSet = await loadLessons(plan.dataSet);
  const backend = await chosenBackend();
  const build = named('architecture', architectures, plan.architecture);
  const model = build(taskOf(dataSet), manifest.seed);
  setWeights(model, weights);
  return networkOf(key, model, backend);
}
