import type { InteractionType } from '@strata/graphql/operations';
import type { Selection } from '../view/view-state';

/** S as mathematics writes it. */
export function setOf(players: readonly number[]): string {
  return `{${players.join(', ')}}`;
}

export function meaningOf(type: InteractionType): 'and' | 'or' {
  return type === 'AND' ? 'and' : 'or';
}

export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.layer === b.layer &&
    a.sampleIndex === b.sampleIndex &&
    a.type === b.type &&
    a.players.join() === b.players.join()
  );
}

/** An interaction in words, for whoever hears the page. */
export function wordsOf({ type, players, layer, sampleIndex }: Selection): string {
  return `${type} ${setOf(players)} at ${layer}, sample ${sampleIndex}`;
}
