// Reads the API's schema for the tests that must know all of it: where every type is reached, and what to ask of it.
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** `(first: 5)` for a field that needs arguments. @throws where nobody has said what to ask it with */
export type Ask = (coordinate: string, field: GraphQLField<unknown, unknown>) => string;

/** How a type is reached: the text around the selection of its fields, from a root of that type. */
export interface Place {
  /** A type with global ids, or a field of Query without arguments. */
  root: string;
  before: string;
  after: string;
}

/** Object types by name, without the three roots and what GraphQL says about itself. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type));
}

export function nodeTypesOf(schema: GraphQLSchema): string[] {
  const implementers = objectTypes(schema).filter((type) =>
    type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  return implementers.map(({ name }) => name).sort();
}

/** Type → the shortest way to it from any object with a global id, or from a question without arguments. */
export function placesOf(schema: GraphQLSchema, ask: Ask): Map<string, Place> {
  const places = new Map<string, Place>();
  const waiting: [GraphQLObjectType, Place][] = [];
  const reach = (type: GraphQLNamedType, place: Place) => {
    if (!isObjectType(type) || places.has(type.name)) return;
    places.set(type.name, place);
    waiting.push([type, place]);
  };
  for (const name of nodeTypesOf(schema))
    reach(schema.getTypeMap()[name], { root: name, before: `... on ${name} {`, after: '}' });
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    if (field.args.length === 0)
      reach(getNamedType(field.type), { root: field.name, before: `${field.name} {`, after: '}' });
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [type, { root, before, after }] = next;
    for (const field of Object.values(type.getFields()))
      for (const target of possible(schema, getNamedType(field.type)))
        reach(target, {
          root,
          before: `${before} ${field.name}${ask(`${type.name}.${field.name}`, field)} { ... on ${target.name} {`,
          after: `} } ${after}`,
        });
  }
  return places;
}

/** Every field of the type; those that lead to objects with the plain fields of what they lead to. */
export function everyField(schema: GraphQLSchema, type: GraphQLObjectType, ask: Ask): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const text = `${field.name}${ask(`${type.name}.${field.name}`, field)}`;
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return text;
    // fields of one name may have different types in the members of a union
    const prefix = (target: GraphQLObjectType) => (isAbstractType(named) ? `${target.name}_` : null);
    const inner = possible(schema, named).map(
      (target) => `... on ${target.name} { ${plainFields(target, prefix(target), ask)} }`,
    );
    return `${text} { ${inner.join(' ')} }`;
  });
  return fields.join(' ');
}

function plainFields(type: GraphQLObjectType, prefix: string | null, ask: Ask): string {
  const plain = Object.values(type.getFields()).filter(
    ({ type: fieldType }) => !isCompositeType(getNamedType(fieldType)),
  );
  const texts = plain.map((field) => {
    const text = `${field.name}${ask(`${type.name}.${field.name}`, field)}`;
    return prefix === null ? text : `${prefix}${field.name}: ${text}`;
  });
  return ['__typename', ...texts].join(' ');
}

function possible(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** What to ask fields with that need arguments, from a table of them. */
export function askWith(table: Readonly<Record<string, string>>): Ask {
  return (coordinate, { args }) => {
    if (table[coordinate]) return `(${table[coordinate]})`;
    const needed = args.filter(isRequiredArgument).map(({ name }) => name);
    if (needed.length === 0) return '';
    if (needed.join() === 'first') return '(first: 5)';
    throw new Error(`Nobody has said what to ask ${coordinate} with: it needs ${needed.join(', ')}.`);
  };
}

/** Paths of all ids in an argument's type, such as `generalisation.controlAnalysisId`. */
export function idPaths(type: GraphQLInputType, path: readonly string[] = []): string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [path.join('.')];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, [...path, field.name]));
}
