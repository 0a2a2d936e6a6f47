import type { ClassRequest, ClassSample } from './class-sample.ts';
import type { Gaps, GapsRequest } from './gaps.ts';
import type { JointRequest, JointResult } from './joint.ts';
import type { NoiseRequest, NoiseResult } from './noise.ts';
import type { ProbesRequest, Reader } from './probes.ts';
import type { SampleRequest, SampleResult } from './sample.ts';

/** What can be computed: each kind is one file beside this one. */
export interface Kinds {
  probes: { request: ProbesRequest; result: Reader[] };
  gaps: { request: GapsRequest; result: Gaps };
  sample: { request: SampleRequest; result: SampleResult };
  noise: { request: NoiseRequest; result: NoiseResult };
  joint: { request: JointRequest; result: JointResult };
  'class-sample': { request: ClassRequest; result: ClassSample };
}

export type Kind = keyof Kinds;
export type Request<K extends Kind> = Kinds[K]['request'];
export type Result<K extends Kind> = Kinds[K]['result'];

/** One thing to compute, and about how long it takes: seconds of one core, which only the time left is told by. */
export type Piece = { [K in Kind]: { kind: K; request: Request<K>; cost: number } }[Kind];

/** Another piece's result, from the store, or computed and stored now. */
export type Need = <K extends Kind>(kind: K, request: Request<K>) => Promise<Result<K>>;

export type Computation<K extends Kind> = (request: Request<K>, need: Need) => Promise<Result<K>>;
