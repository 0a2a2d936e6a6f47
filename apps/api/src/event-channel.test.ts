import { expect, it } from 'vitest';
import { EventChannel } from './event-channel.ts';

it('next() gives events in their order, those that came before too', async () => {
  const channel = new EventChannel<number>();
  channel.push(1);
  channel.push(2);
  expect(await channel.next()).toBe(1);
  expect(await channel.next()).toBe(2);
  const waiting = channel.next();
  channel.push(3);
  expect(await waiting).toBe(3);
});

it('close() wakes who waits, drops what was not read, and tells once', async () => {
  const channel = new EventChannel<number>();
  let closed = 0;
  channel.onClose(() => closed++);
  const waiting = channel.next();
  channel.close();
  channel.close();
  channel.push(4);
  expect(await waiting).toBeUndefined();
  expect(await channel.next()).toBeUndefined();
  expect(closed).toBe(1);
});

it('through(values) ends a generator that waits for an event when its reader leaves', async () => {
  const channel = new EventChannel<number>();
  async function* read() {
    for (let event = await channel.next(); event; event = await channel.next()) yield event;
  }
  const values = channel.through(read());
  const waiting = values.next();
  await values.return(undefined);
  expect(await waiting).toEqual({ done: true, value: undefined });
});
