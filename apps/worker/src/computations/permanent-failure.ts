/** Trying again would fail again: the message is for whoever started the analysis. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
  readonly permanent = true;
}
