import type { Store } from '../store.ts';
import { classSample } from './class-sample.ts';
import { gaps } from './gaps.ts';
import { joint } from './joint.ts';
import { noise } from './noise.ts';
import type { Computation, Kind, Request, Result } from './piece.ts';
import { probes } from './probes.ts';
import { sample } from './sample.ts';

/** Every kind of piece, in an order in which none needs a later one. */
export const computations: { [K in Kind]: Computation<K> } = {
  probes,
  gaps,
  sample,
  noise,
  joint,
  'class-sample': classSample,
};

/** The piece's result: from the store, or computed now, with all it needs, and stored. */
export async function computePiece<K extends Kind>(
  store: Store,
  kind: K,
  request: Request<K>,
): Promise<Result<K>> {
  if (store.has({ kind, request } as never)) return store.read(kind, request);
  const compute: Computation<K> = computations[kind];
  const result = await compute(request, (other, inner) => computePiece(store, other, inner));
  store.write(kind, request, result);
  return result;
}
