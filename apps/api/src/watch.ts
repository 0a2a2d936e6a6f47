// Subscriptions: an event only says "look again", and before every look the viewer is checked again.
import { isSessionLive, listen, type StrataEvent } from '@strata/database';
import type { Context } from '@strata/graphql/server';
import { authorise, signedIn } from './authorisation/authorise.ts';
import { lookAgain } from './context.ts';
import { Refusal } from './errors.ts';
import { EventChannel } from './event-channel.ts';

export interface Watched<Value> {
  workspaceId: string;
  /** Whether the present state is told before the first event. */
  atOnce: boolean;
  concerns(event: StrataEvent): boolean;
  /** What is to be told now: undefined where the object is gone, null where there is nothing to tell. */
  look(event: StrataEvent | null): Promise<{ value: Value; isLast: boolean } | null | undefined>;
}

/** The longest delay that a timer takes. */
const longestDelayMs = 2 ** 31 - 1;

/** Values for as long as the viewer may see them and the session lasts. */
export async function watch<Value>(
  context: Context,
  watched: Watched<Value>,
): Promise<AsyncGenerator<Value>> {
  const { accountId, expiresAt } = signedIn(context);
  const channel = new EventChannel<StrataEvent>();
  const stopListening = await listen((event) => {
    if (event.kind === 'everything' || watched.concerns(event)) channel.push(event);
    if (event.kind === 'membership' && event.accountId === accountId) channel.push(event);
  });
  const remainingMs = Math.min(expiresAt.getTime() - Date.now(), longestDelayMs);
  const expiry = setTimeout(() => channel.close(), remainingMs);
  channel.onClose(() => {
    clearTimeout(expiry);
    void stopListening();
  });
  return channel.through(valuesOf(context, watched, channel));
}

async function* valuesOf<Value>(
  context: Context,
  watched: Watched<Value>,
  events: EventChannel<StrataEvent>,
): AsyncGenerator<Value> {
  try {
    if (watched.atOnce && (yield* tell(watched, null))) return;
    for (let event = await events.next(); event; event = await events.next()) {
      lookAgain(context);
      if (!(await maySee(context, watched.workspaceId))) return;
      if (event.kind !== 'membership' && (yield* tell(watched, event))) return;
    }
  } finally {
    events.close();
  }
}

/** Yields what there is to tell; true when nothing will follow. */
async function* tell<Value>(
  watched: Watched<Value>,
  event: StrataEvent | null,
): AsyncGenerator<Value, boolean> {
  const seen = await watched.look(event);
  if (seen === undefined) return true;
  if (seen === null) return false;
  yield seen.value;
  return seen.isLast;
}

async function maySee(context: Context, workspaceId: string): Promise<boolean> {
  if (!(await isSessionLive(signedIn(context).sessionId))) return false;
  try {
    await authorise(context, 'workspace.read', { workspaceId });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
