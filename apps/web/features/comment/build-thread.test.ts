import { expect, test } from 'vitest';
import { buildThread, type Threaded, type ThreadNode } from './build-thread';

const comment = (id: string, parentId: string | null = null): Threaded => ({ id, parentId });

/** a(b(c)) d */
function drawn(nodes: ThreadNode<Threaded>[]): string {
  return nodes
    .map(({ comment: { id }, replies }) => id + (replies.length ? `(${drawn(replies)})` : ''))
    .join(' ');
}

test('buildThread([]) is empty', () => expect(buildThread([])).toEqual([]));

test('buildThread(comments) hangs replies under what they answer, in order', () => {
  const flat = [comment('a'), comment('b', 'a'), comment('c', 'b'), comment('d'), comment('e', 'a')];
  expect(drawn(buildThread(flat))).toBe('a(b(c) e) d');
});

test('buildThread(comments) finds a parent that comes later', () => {
  expect(drawn(buildThread([comment('b', 'a'), comment('a')]))).toBe('a(b)');
});

test('buildThread(comments) keeps a reply whose parent is not loaded', () => {
  expect(drawn(buildThread([comment('b', 'missing'), comment('c', 'b')]))).toBe('b(c)');
});

test('buildThread(comments) loses nothing to a circle', () => {
  expect(drawn(buildThread([comment('a', 'b'), comment('b', 'a')]))).toBe('a b');
});
