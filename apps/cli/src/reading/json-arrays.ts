import { TokenType } from '@streamparser/json';
import { InputFault } from '../fault.ts';
import { placeOf } from './games.ts';
import { playerCountOfRow } from './player-count.ts';
import type { Spool } from './spool.ts';
import { arrayInSpool } from './spool-array.ts';
import type { Names, StoredArray } from './table-of-arrays.ts';

const longestRow = 1 << 16;

/** The arrays of a JSON text, from its tokens, in the order in which they come; their values go to the spool. */
export class JsonArrays {
  finished: StoredArray[] = [];
  names: Names = {};
  #file: string;
  #spool: Spool;
  #row = new Float64Array(longestRow);
  #inObject = false;
  #name: string | undefined;
  /** Where the next value stands: one number for each open bracket. */
  #index: number[] = [];
  /** The lengths of the axes as far as they are known, the innermost last; set by the first row. */
  #shape: number[] = [];
  #strings: string[] = [];
  #start = 0;

  constructor(file: string, spool: Spool) {
    this.#file = file;
    this.#spool = spool;
  }

  take({ token, value }: { token: TokenType; value: unknown }): void {
    if (token === TokenType.COMMA || token === TokenType.COLON) return;
    if (token === TokenType.LEFT_BRACKET) this.#open();
    else if (token === TokenType.RIGHT_BRACKET) this.#close();
    else if (typeof value === 'number') this.#takeNumber(value);
    else if (typeof value === 'string' && token === TokenType.STRING) this.#takeString(value);
    else if (token === TokenType.LEFT_BRACE && !this.#inObject && this.#index.length === 0)
      this.#inObject = true;
    else if (token !== TokenType.RIGHT_BRACE || this.#index.length > 0) this.#refuse(described(token, value));
  }

  place(): string {
    return placeOf(this.#name, this.#index);
  }

  #open(): void {
    if (this.#index.length === 3) this.#refuse('an array, the fourth within another');
    const afterNumbers = this.#shape.length === 0 && (this.#index.at(-1) ?? 0) > 0;
    if (afterNumbers || (this.#index.length > 0 && this.#index.length === this.#shape.length)) {
      this.#refuse('an array where there were numbers before');
    }
    if (this.#index.length === 0) this.#start = this.#spool.length;
    this.#index.push(0);
  }

  #takeNumber(value: number): void {
    const depth = this.#index.length;
    if (depth === 0 || this.#strings.length > 0) this.#refuse(`the number ${value}`);
    if (this.#shape.length > 0 && this.#shape.length !== depth) {
      this.#refuse(`the number ${value} where there were arrays before`);
    }
    if (!Number.isFinite(value)) {
      throw new InputFault(
        `${this.#file}: ${this.place()} is infinite; every value of a game is a finite number.`,
      );
    }
    if (this.#index[depth - 1] < longestRow) this.#row[this.#index[depth - 1]] = value;
    this.#index[depth - 1]++;
  }

  #takeString(value: string): void {
    if (this.#index.length === 0) {
      if (!this.#inObject || this.#name !== undefined) this.#refuse(`the string "${value}"`);
      this.#name = value;
      return;
    }
    const named = this.#inObject && (this.#name === 'layers' || this.#name === 'players');
    if (!named || this.#index.length > 1 || this.#index[0] > this.#strings.length) {
      this.#refuse(`the string "${value}"`);
    }
    this.#strings.push(value);
    this.#index[0]++;
  }

  #close(): void {
    const length = this.#index.pop() ?? 0;
    const depth = this.#index.length;
    if (this.#strings.length > 0) this.#finishNames();
    else this.#closeNumbers(depth, length);
  }

  #closeNumbers(depth: number, length: number): void {
    if (length === 0) throw new InputFault(`${this.#file}: ${this.place()} is empty.`);
    if (this.#shape.length === 0) this.#learnShape(depth, length);
    else this.#checkLength(depth, length);
    if (depth === this.#shape.length - 1) this.#spool.append(this.#row.subarray(0, length));
    if (depth === 0) this.#finishArray();
    else this.#index[depth - 1]++;
  }

  /** The first row that closes says how many axes there are and how many players. */
  #learnShape(depth: number, length: number): void {
    playerCountOfRow(length, `${this.#file}: ${placeOf(this.#name, [])}`);
    this.#shape = [...Array<number>(depth).fill(0), length];
  }

  #checkLength(depth: number, length: number): void {
    const known = this.#shape[depth];
    if (known === 0) this.#shape[depth] = length;
    else if (known !== length) {
      throw new InputFault(
        `${this.#file}: ${this.place()} has ${length} entries, but the one before has ${known}.`,
      );
    }
  }

  #finishArray(): void {
    if (this.finished.some(({ name }) => name === this.#name)) {
      throw new InputFault(`${this.#file}: the array "${this.#name}" is there twice.`);
    }
    this.finished.push(arrayInSpool(this.#spool, this.#start, this.#shape, this.#name));
    this.#shape = [];
    this.#name = undefined;
  }

  #finishNames(): void {
    this.names[this.#name as 'layers' | 'players'] = this.#strings;
    this.#strings = [];
    this.#name = undefined;
  }

  #refuse(found: string): never {
    throw new InputFault(
      `${this.#file}: ${this.place()} is ${found}; arrays of numbers are read, one within another up to three deep.`,
    );
  }
}

function described(token: TokenType, value: unknown): string {
  if (token === TokenType.LEFT_BRACE) return 'an object';
  return `${value}`;
}
