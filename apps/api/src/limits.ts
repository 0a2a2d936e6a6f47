// What the server takes at most, the same wherever it is hosted.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export const limits = {
  /** Of a request, and of a WebSocket message. */
  bodyBytes: 256 * 1024,
  /** Of a connection's `first`. */
  pageSize: 100,
  tokens: 4000,
  depth: 15,
  aliases: 50,
  directives: 50,
  /** Objects that the nested pages of an operation can add up to. */
  cost: 100_000,
  /** Of stored numbers that an operation reads: values, effects and duals of splits. */
  storedBytes: 64_000_000,
  /** Order of the sets that an interaction index is answered for. */
  indexOrder: 3,
} as const;

interface Extent {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
}

type Measured = 'depth' | 'aliases' | 'directives' | 'cost';

const units: Record<Measured, string> = {
  depth: 'levels of fields',
  aliases: 'aliases',
  directives: 'directives',
  cost: 'objects, counting every page as full',
};

/** One error for each limit that the operation passes. For a document that is valid: fragments do not go in circles. */
export function limitErrors(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>> = {},
): GraphQLError[] {
  const operation = operationOf(document, operationName);
  if (!operation) return [];
  const extent = extentOf(operation.selectionSet, {
    fragments: fragmentsOf(document),
    variables,
    known: new Map(),
  });
  return (Object.keys(units) as Measured[])
    .filter((measured) => extent[measured] > limits[measured])
    .map((measured) => passed(measured, extent[measured]));
}

function passed(measured: Measured, amount: number): GraphQLError {
  const message = `The operation asks for ${amount} ${units[measured]}, and at most ${limits[measured]} are answered.`;
  return new GraphQLError(message, { extensions: { code: 'LIMITED' } });
}

interface Walk {
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  /** Extents of fragments, so that one that is spread often is measured once. */
  known: Map<string, Extent>;
}

function extentOf({ selections }: SelectionSetNode, walk: Walk): Extent {
  return selections
    .map((selection) => extentOfSelection(selection, walk))
    .reduce(sum, { depth: 0, aliases: 0, directives: 0, cost: 0 });
}

function extentOfSelection(selection: SelectionNode, walk: Walk): Extent {
  const directives = selection.directives?.length ?? 0;
  if (selection.kind === Kind.FRAGMENT_SPREAD)
    return sum(extentOfFragment(selection.name.value, walk), { depth: 0, aliases: 0, directives, cost: 0 });
  const inner = selection.selectionSet && extentOf(selection.selectionSet, walk);
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return sum(inner ?? nothing, { depth: 0, aliases: 0, directives, cost: 0 });
  const aliases = selection.alias ? 1 : 0;
  // what a schema says about itself is deep by nature, and off in production; GraphQL bounds how often it goes round
  if (selection.name.value.startsWith('__'))
    return {
      depth: 0,
      cost: 0,
      aliases: aliases + (inner?.aliases ?? 0),
      directives: directives + (inner?.directives ?? 0),
    };
  const pageSize = firstOf(selection.arguments ?? [], walk.variables);
  return {
    depth: 1 + (inner?.depth ?? 0),
    aliases: aliases + (inner?.aliases ?? 0),
    directives: directives + (inner?.directives ?? 0),
    cost: inner ? pageSize * (1 + inner.cost) : 0,
  };
}

const nothing: Extent = { depth: 0, aliases: 0, directives: 0, cost: 0 };

function extentOfFragment(name: string, walk: Walk): Extent {
  const definition = walk.fragments.get(name);
  if (!definition) return nothing;
  const extent = walk.known.get(name) ?? extentOf(definition.selectionSet, walk);
  walk.known.set(name, extent);
  return extent;
}

/** How many objects the field can give: its `first`, or one. */
function firstOf(
  givenArguments: NonNullable<Extract<SelectionNode, { kind: Kind.FIELD }>['arguments']>,
  variables: Walk['variables'],
): number {
  const first = givenArguments.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
  if (first?.kind !== Kind.VARIABLE) return 1;
  const value = variables[first.name.value];
  return typeof value === 'number' ? Math.max(1, value) : limits.pageSize;
}

function sum(one: Extent, other: Extent): Extent {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    cost: one.cost + other.cost,
  };
}

function operationOf(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && (!name || definition.name?.value === name),
  );
}

function fragmentsOf(document: DocumentNode): Walk['fragments'] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}
