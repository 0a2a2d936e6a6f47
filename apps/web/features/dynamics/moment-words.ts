import type { MomentFragment, PhasesFragment, StudyMemberFragment } from '@strata/graphql/operations';
import { counted, short } from '../number/format';

type Moment = Pick<MomentFragment, 'epoch' | 'network'>;

/** When in the training: `Untrained`, `Epoch 4`, `Epoch 12, the end`. */
export function momentWords(
  { epoch, network }: Moment,
  networks: readonly Pick<StudyMemberFragment, 'index' | 'role'>[],
): string {
  const isEnd = networks.find(({ index }) => index === network.index)?.role === 'BASE';
  if (isEnd) return `Epoch ${epoch}, the end`;
  return epoch === 0 ? 'Untrained' : `Epoch ${epoch}`;
}

type Phases = Pick<PhasesFragment, 'boundary' | 'gapMinimum' | 'gapOpens' | 'lag'>;

/** What the boundaries say, in words. */
export function phaseWords(phases: Phases | undefined): string {
  if (phases === undefined || phases.boundary === null)
    return 'The mean order has no minimum here: nothing is salient.';
  const first = `The mean order is least at ${epochWords(phases.boundary)}: there the first phase ends.`;
  if (phases.gapOpens === null) return `${first} The gap between losses does not open.`;
  return `${first} The gap between losses opens at ${epochWords(phases.gapOpens)}, ${lagWords(phases.lag)}.`;
}

function lagWords(lag: number | null): string {
  if (lag === null || lag === 0) return 'at the same time';
  const epochs = Math.abs(lag) === 1 ? 'an epoch' : counted(Number(short(Math.abs(lag))), 'epoch');
  return `${epochs} ${lag > 0 ? 'after' : 'before'} that`;
}

function epochWords(epoch: number): string {
  return epoch === 0 ? 'the very beginning' : `epoch ${Number(epoch.toPrecision(4))}`;
}
