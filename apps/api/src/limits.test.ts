import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limitErrors, limits } from './limits.ts';

function messages(query: string, variables = {}): string[] {
  return limitErrors(parse(query), null, variables).map(({ message }) => message);
}

function nested(depth: number): string {
  return `{ ${'a { '.repeat(depth - 1)}a${' }'.repeat(depth - 1)} }`;
}

describe('limitErrors', () => {
  it('lets through what is within, to the last', () => {
    expect(messages(nested(limits.depth))).toEqual([]);
    expect(messages(nested(limits.depth + 1))).toEqual([
      `The operation asks for ${limits.depth + 1} levels of fields, and at most ${limits.depth} are answered.`,
    ]);
  });

  it('counts aliases in fragments as often as they are spread', () => {
    const spreads = '...F '.repeat(26);
    expect(messages(`{ ${spreads} } fragment F on Query { a: x b: x }`)).toHaveLength(1);
    expect(messages(`{ ${'...F '.repeat(25)} } fragment F on Query { a: x b: x }`)).toHaveLength(0);
  });

  it('counts directives wherever they stand', () => {
    const on = (count: number) => `{ ${'a @x '.repeat(count)} }`;
    expect(messages(on(limits.directives))).toEqual([]);
    expect(messages(on(limits.directives + 1))).toHaveLength(1);
  });

  it('multiplies nested pages, with variables and without', () => {
    const query = 'query ($n: Int!) { a(first: 100) { b(first: $n) { c(first: 10) { d } } } }';
    expect(messages(query, { n: 9 })).toEqual([]);
    expect(messages(query, { n: 100 })).toHaveLength(1);
    expect(messages(query)).toHaveLength(1);
  });

  it('measures a fragment that is spread exponentially often in linear time', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`,
    );
    expect(messages(`{ ...F0 } ${fragments.join(' ')} fragment F60 on Q { a: x }`)).toHaveLength(1);
  });

  it('leaves alone what a schema says about itself', () => {
    expect(messages(`{ __schema { ${'ofType { '.repeat(20)}name${' }'.repeat(20)} } }`)).toEqual([]);
  });

  it('counts aliases and directives of what a schema says about itself', () => {
    const many = (text: string) =>
      `{ ${Array.from({ length: 51 }, (_, i) => text.replace('#', `${i}`)).join(' ')} }`;
    expect(messages(many('a#: __typename'))).toHaveLength(1);
    expect(messages(many('__typename @x'))).toHaveLength(1);
    expect(messages(`{ __schema ${many('a#: description')} }`)).toHaveLength(1);
  });

  it('measures the operation that is asked for', () => {
    const document = parse(`query A { a } query B ${nested(limits.depth + 1)}`);
    expect(limitErrors(document, 'A')).toEqual([]);
    expect(limitErrors(document, 'B')).toHaveLength(1);
  });
});
