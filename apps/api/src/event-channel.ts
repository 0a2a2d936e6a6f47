/** Events on their way to one reader. Closing it wakes a reader that waits, which a plain generator can not do. */
export class EventChannel<Event> {
  readonly #waiting: Event[] = [];
  #closed = false;
  #wake = () => {};
  #whenClosed = () => {};

  push(event: Event): void {
    if (this.#closed) return;
    this.#waiting.push(event);
    this.#wake();
  }

  /** The next event; undefined once the channel is closed. */
  async next(): Promise<Event | undefined> {
    while (this.#waiting.length === 0 && !this.#closed)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    return this.#closed ? undefined : this.#waiting.shift();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#wake();
    this.#whenClosed();
  }

  onClose(listener: () => void): void {
    this.#whenClosed = listener;
  }

  /** The generator, closing this channel when its reader stops reading. */
  through<Value>(values: AsyncGenerator<Value>): AsyncGenerator<Value> {
    const close = () => this.close();
    return {
      next: () => values.next(),
      return(value) {
        close();
        return values.return(value);
      },
      throw(error) {
        close();
        return values.throw(error);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
      async [Symbol.asyncDispose]() {
        close();
      },
    };
  }
}
