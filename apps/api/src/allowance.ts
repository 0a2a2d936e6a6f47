import { Limited } from './errors.ts';

/** What one request may still read of stored numbers: pages and cost count objects, and these can be megabytes each. */
export class Allowance {
  readonly #most: number;
  #taken = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  /** @throws {Limited} once it is used up. */
  take(bytes: number): void {
    this.#taken += bytes;
    if (this.#taken <= this.#most) return;
    const message = `The operation asks for more than ${this.#most / 1e6} MB of stored numbers. Ask for fewer samples, layers or columns at once.`;
    throw new Limited({ field: null, message });
  }
}
