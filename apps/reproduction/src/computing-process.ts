// A process that computes one piece at a time and stores it, and ends when its parent does.
import { computePiece } from './pieces/computations.ts';
import type { Piece } from './pieces/piece.ts';
import { openStore } from './store.ts';

/** What the parent is told of a piece. */
export interface Answer {
  failure?: string;
}

const store = openStore(process.argv[2]);

process.on('disconnect', () => process.exit());
process.on('message', async ({ kind, request }: Piece) => {
  process.send?.(await answer(kind, request));
});

async function answer(kind: Piece['kind'], request: Piece['request']): Promise<Answer> {
  try {
    await computePiece(store, kind, request as never);
    return {};
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
