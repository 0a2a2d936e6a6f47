import { createReadStream } from 'node:fs';
import { Tokenizer, TokenizerError, TokenParser, TokenParserError } from '@streamparser/json';
import { InputFault } from '../fault.ts';
import type { Games } from './games.ts';
import { JsonArrays } from './json-arrays.ts';
import { Spool } from './spool.ts';
import { tableOfArrays } from './table-of-arrays.ts';

/**
 * The games of a JSON file: an array, or an object of arrays. Tokens are taken as they come, and the values go to the
 * disk, so neither the file nor an array is ever held whole.
 */
export async function readJson(file: string): Promise<Games> {
  const spool = new Spool();
  try {
    const arrays = new JsonArrays(file, spool);
    await tokensOf(file, arrays);
    return tableOfArrays(file, arrays.finished, arrays.names, () => spool.close());
  } catch (error) {
    spool.close();
    throw error;
  }
}

async function tokensOf(file: string, arrays: JsonArrays): Promise<void> {
  const tokenizer = new Tokenizer();
  // the parser keeps nothing: it is here to refuse what is not JSON
  const grammar = new TokenParser({ paths: [], keepStack: false });
  tokenizer.onToken = (token) => {
    grammar.write(token);
    arrays.take(token);
  };
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) tokenizer.write(chunk);
    if (!tokenizer.isEnded) tokenizer.end();
  } catch (error) {
    throw notJson(file, error, arrays);
  }
  if (!grammar.isEnded) throw new InputFault(`${file} is cut off: its JSON ends inside ${arrays.place()}.`);
}

function notJson(file: string, error: unknown, arrays: JsonArrays): unknown {
  if (!(error instanceof TokenizerError || error instanceof TokenParserError)) return error;
  const [, letter] = /^Unexpected "([NI])"/.exec(error.message) ?? [];
  if (letter === undefined) {
    const reason = error.message.replace(/at chunk position .* \(absolute position "(\d+)"\)/, 'at byte $1');
    return new InputFault(`${file} is not JSON: at ${arrays.place()}, ${reason.replace(/\.$/, '')}.`);
  }
  const value = letter === 'N' ? 'NaN' : 'infinite';
  return new InputFault(`${file}: ${arrays.place()} is ${value}; every value of a game is a finite number.`);
}
