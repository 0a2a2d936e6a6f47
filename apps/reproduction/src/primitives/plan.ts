import { type Family, familiesIn, familyNamed } from '../families.ts';
import { layerPieces } from '../layers/plan.ts';
import { jointRequest } from '../pieces/joint.ts';
import type { Piece, Request } from '../pieces/piece.ts';
import { sampleRequest } from '../pieces/sample.ts';
import type { Settings } from '../settings.ts';

/** Whose games stand for another task: it must have as many players, which has nothing to do with which they are. */
const foreign: Record<string, string | null> = {
  'Transformer, mails': 'LeNet, digits',
  'MLP-7, breast cancer': 'LeNet, digits',
  'MLP-7, tic-tac-toe': null,
};

/** Seconds of one core. */
const cost = 3;

export function primitivePieces(settings: Settings): Piece[] {
  const joint = familiesIn(settings).flatMap((family) =>
    jointRequests(family, settings).map((request) => ({ kind: 'joint' as const, request, cost })),
  );
  return [...layerPieces(settings), ...joint];
}

/** Seeds 1 and 2 together, seed 3 held out where there is one; one request a sample. */
export function jointRequests(family: Family, settings: Settings): Request<'joint'>[] {
  const [first, second, third] = family.networks;
  const control = controlOf(family);
  return Array.from({ length: settings.joint.sampleCount }, (_, place) => {
    const at = (network: string) => sampleRequest(network, null, settings, place);
    return jointRequest(settings, {
      together: [at(first.key), at(second.key)],
      heldOut: third ? at(third.key) : null,
      control: control ? at(control.networks[0].key) : null,
    });
  });
}

/** The family whose networks have another task. */
export function controlOf({ name }: Family): Family | null {
  const other = name in foreign ? foreign[name] : 'Transformer, mails';
  return other === null ? null : familyNamed(other);
}
