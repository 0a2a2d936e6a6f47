// Requests made up from the schema by a seed: valid in their shape, wild in their values.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Variables } from './api-world.ts';

/** The next number of a seeded sequence, from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Fuzz {
  schema: GraphQLSchema;
  random(): number;
  /** Ids to try, the asker's own and foreign ones. */
  ids: readonly string[];
}

export interface FuzzedRequest {
  query: string;
  variables: Variables;
}

export function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)];
}

/** One query or mutation with up to three root fields. */
export function fuzzedRequest(fuzz: Fuzz): FuzzedRequest {
  const { schema, random } = fuzz;
  const isQuery = random() < 0.6;
  const root = isQuery ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => name !== 'signOut');
  const writing = new Writing(fuzz);
  const count = 1 + Math.floor(random() * 3);
  const texts = Array.from({ length: count }, (_, i) => `r${i}: ${writing.field(pick(random, fields), 4)}`);
  const parameters = writing.parameters.length > 0 ? `(${writing.parameters.join(', ')})` : '';
  return {
    query: `${isQuery ? 'query' : 'mutation'} ${parameters} { ${texts.join(' ')} }`,
    variables: writing.variables,
  };
}

class Writing {
  readonly parameters: string[] = [];
  readonly variables: Variables = {};
  readonly #fuzz: Fuzz;

  constructor(fuzz: Fuzz) {
    this.#fuzz = fuzz;
  }

  field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args.filter((argument) => isRequiredArgument(argument) || this.#fuzz.random() < 0.3);
    const list = given.map((argument) => `${argument.name}: ${this.#variable(argument)}`);
    return `${name}${list.length > 0 ? `(${list.join(', ')})` : ''}${this.#selection(type, depth)}`;
  }

  #variable({ type }: GraphQLArgument): string {
    const name = `v${this.parameters.length}`;
    this.parameters.push(`$${name}: ${type}`);
    this.variables[name] = fuzzedValue(type, this.#fuzz);
    return `$${name}`;
  }

  #selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    const { schema, random } = this.#fuzz;
    if ('getTypes' in named || named.name === 'Node') {
      const possible = schema.getPossibleTypes(named as Parameters<typeof schema.getPossibleTypes>[0]);
      return ` { __typename ${this.#inline(pick(random, possible).name, depth)} }`;
    }
    if (!isObjectType(named)) return '';
    return ` { __typename ${this.#fields(named.name, depth)} }`;
  }

  #inline(name: string, depth: number): string {
    return `... on ${name} { __typename ${this.#fields(name, depth)} }`;
  }

  #fields(name: string, depth: number): string {
    const type = this.#fuzz.schema.getType(name);
    if (depth === 0 || !isObjectType(type)) return '';
    const all = Object.values(type.getFields());
    const chosen = Array.from({ length: 3 }, () => pick(this.#fuzz.random, all));
    return chosen.map((field, i) => `f${depth}${i}: ${this.field(field, depth - 1)}`).join(' ');
  }
}

/** Mostly what the type takes, at its edges and beyond; now and then something else. */
function fuzzedValue(type: GraphQLInputType, fuzz: Fuzz): unknown {
  const { random, ids } = fuzz;
  const nullable = getNullableType(type);
  if (random() < 0.03) return pick(random, [null, {}, [], 'x', [[]], true]);
  if (isListType(nullable))
    return Array.from({ length: Math.floor(random() * 4) }, () => fuzzedValue(nullable.ofType, fuzz));
  if (isEnumType(nullable)) return pick(random, nullable.getValues()).name;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields());
    const given = fields.filter((field) => isRequiredInputField(field) || random() < 0.5);
    return Object.fromEntries(given.map((field) => [field.name, fuzzedValue(field.type, fuzz)]));
  }
  const { name } = getNamedType(nullable);
  if (name === 'ID') return pick(random, ids);
  if (name === 'Int')
    return pick(random, [0, 1, 2, 3, 5, 16, 100, 101, -1, 2 ** 31 - 1, -(2 ** 31), 1.5, 2 ** 40]);
  if (name === 'Float') return pick(random, [0, 0.5, 1, 4, -1, 1e-300, 1e308, 5e-324]);
  if (name === 'Boolean') return random() < 0.5;
  return fuzzedText(random);
}

const fragments = [
  ...[
    '<script>window.ran = true</script>',
    '<img src=x onerror="window.ran = true">',
    '[a](javascript:window.ran=1)',
  ],
  ...[
    '<svg/onload=window.ran=1>',
    '"><iframe srcdoc="<script>parent.ran=1</script>">',
    '![x](data:text/html,<b>)',
  ],
  ...[
    '\'; DROP TABLE "Comment"; --',
    '{{7*7}}',
    '<%= process.exit(1) %>',
    '__proto__',
    'constructor',
    '%00',
    '\\u0000',
  ],
  ...['\0', '\ud800', '\u202e', '\ufeff', 'é́́́', '🏳️‍🌈', '𝕊', '\r\n', '\t', ' ', 'dense1', 'net-table', 'word'],
  ...['# title', '* item', '`code`', '| a | b |', '[^1]', '&lt;b&gt;', '&#x6A;avascript:', 'a'.repeat(3000)],
];

export function fuzzedText(random: () => number): string {
  return Array.from({ length: Math.floor(random() * 5) }, () => pick(random, fragments)).join('');
}
