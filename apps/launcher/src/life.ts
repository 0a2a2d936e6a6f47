/** How the steps of a start are told of its end, and tell of theirs. */
export interface Life {
  /** Registers what undoes a step; undone in reverse order. */
  onStop(step: () => Promise<void>): void;
  /** A part died that must not. */
  onDeath(sentence: string): void;
}
