// The isolation matrix, made from the schema: every query, mutation, subscription, node(id) and edge, asked by everybody.
import { type GraphQLField, getNamedType, isCompositeType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, nodeTypes, parseGlobalId } from '../../apps/api/src/global-id.ts';
import { createSchema } from '../../apps/api/src/schema.ts';
import { closeStreams, openStream, type Stream } from './api-stream.ts';
import { type Answer, type Data, type Person, startWorld, type Variables, type World } from './api-world.ts';
import { addMember, type FurnishedLab, furnishLab } from './isolation-lab.ts';
import * as rows from './isolation-rows.ts';
import { people, type Row, reaches, type Who } from './isolation-rows.ts';
import { askWith, everyField, idPaths, nodeTypesOf, objectTypes, placesOf } from './schema-fields.ts';

const schema = createSchema();
const ask = askWith(rows.asks);
const places = placesOf(schema, ask);

let world: World;
let lab: FurnishedLab;
/** Of the outsider. */
let theirs: FurnishedLab;
let leaverId: string;
const persons = {} as Record<Who | 'leaver', Person>;

beforeAll(async () => {
  world = await startWorld();
  persons.nobody = world.nobody();
  for (const name of ['outsider', 'viewer', 'annotator', 'editor', 'owner', 'leaver'] as const)
    persons[name] = await world.signUp(name);
  lab = await furnishLab(persons.owner, 'Quagga');
  theirs = await furnishLab(persons.outsider, 'Okapi');
  for (const name of ['viewer', 'annotator', 'editor'] as const)
    await addMember(lab, persons[name], name.toUpperCase());
  leaverId = await addMember(lab, persons.leaver, 'VIEWER');
});
afterAll(async () => {
  await closeStreams();
  await world.stop();
});

describe('the rows', () => {
  const namesOf = (type: { getFields(): object } | null | undefined) =>
    Object.keys(type?.getFields() ?? {}).sort();

  it('are those of the schema: queries, mutations, subscriptions', () => {
    const queries = [...Object.keys(rows.queries), ...rows.queriesWithoutIds, 'node'];
    expect(queries.sort()).toEqual(namesOf(schema.getQueryType()));
    const mutations = [...Object.keys(rows.mutations), ...rows.mutationsWithoutIds];
    expect(mutations.sort()).toEqual(namesOf(schema.getMutationType()));
    expect(Object.keys(rows.subscriptions).sort()).toEqual(namesOf(schema.getSubscriptionType()));
  });

  it('are those of the schema: types with global ids, and every edge', () => {
    expect(Object.keys(rows.nodes).sort()).toEqual(nodeTypesOf(schema));
    expect([...nodeTypes].sort()).toEqual(nodeTypesOf(schema));
    const inSchema = objectTypes(schema).flatMap((type) =>
      edgesOf(type.getFields()).map((name) => `${type.name}.${name}`),
    );
    const inRows = Object.entries(rows.edges).flatMap(([type, row]) =>
      Object.values(row).flatMap((names) => namesIn(names).map((name) => `${type}.${name}`)),
    );
    const isRelay = (edge: string) => /Connection\.(edges|pageInfo)$|Edge\.node$/.test(edge);
    const known = new Set(inRows);
    expect(
      inSchema.filter((edge) => !known.has(edge) && !isRelay(edge) && !edge.endsWith('Payload.errors')),
    ).toEqual([]);
    expect(inRows.filter((edge) => !inSchema.includes(edge))).toEqual([]);
  });

  it('of queries and mutations without ids are those whose arguments hold none', () => {
    for (const name of [...rows.queriesWithoutIds, ...rows.mutationsWithoutIds])
      expect([name, rootIdPaths(name)]).toEqual([name, []]);
  });
});

function edgesOf(fields: Record<string, GraphQLField<unknown, unknown>>): string[] {
  return Object.values(fields)
    .filter(({ type }) => isCompositeType(getNamedType(type)))
    .map(({ name }) => name);
}

function namesIn(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Type → its edges, each with the lowest who sees it. */
function audiences(typeName: string): [edge: string, lowest: Who][] {
  const listed = Object.entries(rows.edges[typeName] ?? {});
  const known = listed.flatMap(([who, names]) =>
    namesIn(names).map((name): [string, Who] => [name, who as Who]),
  );
  const type = objectTypes(schema).find(({ name }) => name === typeName);
  const missing = edgesOf(type?.getFields() ?? {}).filter((edge) => !known.some(([name]) => name === edge));
  return [...known, ...missing.map((edge): [string, Who] => [edge, 'viewer'])];
}

describe.each(people)('node(id) and every edge, asked by %s', (who) => {
  it.each([...places.keys()])('%s', async (typeName) => {
    const { root } = place(typeName);
    const lowest = rows.nodes[root] ?? 'outsider';
    const answer = await persons[who].ask(...questionOf(typeName, lab.ids[root] ?? []));
    const seen = marked(answer.data, typeName);
    if (!reaches(who, lowest)) {
      expect(seen).toEqual([]);
      const never = (lab.ids[root] ?? []).map(neverWas);
      expect(answer).toEqual(await persons[who].ask(...questionOf(typeName, never)));
      return;
    }
    expect(answer.errors).toBeUndefined();
    for (const [edge, from] of audiences(typeName)) {
      const isSeen = seen.some((object) => !isEmpty(object[edge]));
      const coordinate = `${typeName}.${edge}`;
      if (!rows.emptyHere.includes(coordinate) && seen.length > 0)
        expect([who, coordinate, isSeen]).toEqual([who, coordinate, reaches(who, from)]);
      if (reaches(who, from)) expect([coordinate, seen.length > 0]).toEqual([coordinate, true]);
    }
    if (who === 'outsider') expectNothingOf(lab, answer);
  });
});

it('whoever asks everything of their own workspace learns nothing of another', async () => {
  for (const typeName of places.keys()) {
    const own = await persons.outsider.ask(...questionOf(typeName, theirs.ids[place(typeName).root] ?? []));
    expect(own.errors).toBeUndefined();
    expectNothingOf(lab, own);
  }
});

it('email is told to its owner alone, and viewer to whoever asks', async () => {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Account { email } } viewer { id email } }';
  for (const who of people) {
    const { data } = await persons[who].ask(query, { id: persons.owner.accountId });
    const isOwner = who === 'owner';
    expect([who, data?.node?.email ?? null]).toEqual([who, isOwner ? 'owner@example.org' : null]);
    expect([who, data?.viewer?.id ?? '']).toEqual([who, persons[who].accountId]);
  }
});

it('invitationPreview tells who holds a link what it is for, and nobody anything of a link that never was', async () => {
  const query = 'query ($token: String!) { invitationPreview(token: $token) { workspaceName invitedBy } }';
  for (const who of people) {
    const held = await persons[who].ask(query, { token: lab.token });
    expect(held.data.invitationPreview).toEqual({ workspaceName: 'Quagga workspace', invitedBy: 'owner' });
    const guessed = await persons[who].ask(query, { token: 'guessed' });
    expect(guessed.data.invitationPreview).toBeNull();
  }
});

const asked: [name: string, kind: 'query' | 'mutation', row: Row][] = [
  ...Object.entries(rows.queries).map(([name, row]) => [name, 'query', row] as [string, 'query', Row]),
  ...Object.entries(rows.mutations).map(
    ([name, row]) => [name, 'mutation', row] as [string, 'mutation', Row],
  ),
];

describe.each(asked)('%s', (name, _, row) => {
  it.each(people)('is answered to %s as the row says', async (who) => {
    const call = await row.call(lab, world);
    const { answer, codes } = await tell(who, name, call);
    if (reaches(who, row.lowest)) {
      expect([who, codes]).toEqual([who, row.refused ? [row.refused] : []]);
      return;
    }
    const isMember = reaches(who, 'viewer');
    const refusal = isMember ? 'NOT_ALLOWED' : who === 'nobody' ? 'UNAUTHENTICATED' : 'NOT_FOUND';
    if (name === 'workspace') expect(answer.data.workspace).toBeNull();
    else expect([who, codes]).toEqual([who, [refusal]]);
    if (!isMember) {
      expectNothingOf(lab, answer);
      const paths = rootIdPaths(name);
      expect(answer).toEqual((await tell(who, name, replaced(call, paths, neverWas))).answer);
    }
  });

  it('answers an outsider who hides one foreign id among their own as if it never was', async () => {
    const [own, foreign] = [await row.call(theirs, world), await row.call(lab, world)];
    for (const path of rootIdPaths(name)) {
      const id = at(foreign, path);
      expect([path, typeof id]).toEqual([path, 'string']);
      const { answer } = await tell(
        'outsider',
        name,
        replaced(own, [path], () => id),
      );
      expectNothingOf(lab, answer);
      expect(answer).toEqual(
        (
          await tell(
            'outsider',
            name,
            replaced(own, [path], () => neverWas(id)),
          )
        ).answer,
      );
    }
  });
});

describe('subscriptions', () => {
  const names = Object.keys(rows.subscriptions);

  it.each(names)('%s is refused to outsiders and nobody as what never was', async (name) => {
    const call = await rows.subscriptions[name].call(lab, world);
    for (const who of ['nobody', 'outsider'] as const) {
      const refused = await open(who, name, call).ended;
      const code = who === 'nobody' ? 'UNAUTHENTICATED' : 'NOT_FOUND';
      expect(refused[0].extensions.code).toBe(code);
      const never = await open(who, name, replaced(call, rootIdPaths(name), neverWas)).ended;
      expect(refused).toEqual(never);
    }
  });

  it('all go on for members, and all end within 5 s for one who is removed', async () => {
    const calls = await Promise.all(names.map((name) => rows.subscriptions[name].call(lab, world)));
    const streams = names.map((name, i) => ({
      left: open('leaver', name, calls[i]),
      kept: open('viewer', name, calls[i]),
    }));
    await pause(1000);
    await persons.owner.tell('removeMember', 'RemoveMemberInput', { memberId: leaverId }, '');
    const ended = await Promise.all(
      streams.map(({ left }) => Promise.race([left.ended, pause(5000, 'still open')])),
    );
    expect(ended).toEqual(names.map(() => null));
    const others = await Promise.all(
      streams.map(({ kept }) => Promise.race([kept.ended, pause(100, 'still open')])),
    );
    expect(others).toEqual(names.map(() => 'still open'));
  });
});

function open(who: Who | 'leaver', name: string, call: Variables): Stream {
  return openStream(world, persons[who], rootQuery(name), call);
}

function pause<Value>(ms: number, value?: Value): Promise<Value | undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}

function place(typeName: string) {
  const found = places.get(typeName);
  if (!found) throw new Error(`${typeName} is reached from nowhere.`);
  return found;
}

/** Every field of the type, at its place, of each of the ids of its root; what is of the type is marked with `here`. */
function questionOf(typeName: string, ids: readonly string[]): [query: string, variables: Variables] {
  const { root, before, after } = place(typeName);
  const type = objectTypes(schema).find(({ name }) => name === typeName);
  if (!type) throw new Error(`The schema has no ${typeName}.`);
  const text = `${before} here: __typename ${everyField(schema, type, ask)} ${after}`;
  if (!rows.nodes[root]) return [`{ ${text} }`, {}];
  const variables = Object.fromEntries(ids.map((id, i) => [`id${i}`, id]));
  const parameters = ids.map((_, i) => `$id${i}: ID!`).join(', ');
  const answers = ids.map((_, i) => `a${i}: node(id: $id${i}) { ${text} }`);
  return [`query (${parameters}) { ${answers.join(' ')} }`, variables];
}

function marked(data: Data, typeName: string): Data[] {
  if (data === null || typeof data !== 'object') return [];
  const inside = Object.values(data).flatMap((value) => marked(value, typeName));
  return data.here === typeName ? [data, ...inside] : inside;
}

function isEmpty(value: unknown): boolean {
  return value == null || (Array.isArray(value) && value.length === 0);
}

function neverWas(id: unknown): string {
  const parsed = parseGlobalId(String(id));
  if (!parsed) throw new Error(`${id} is no global id.`);
  return globalId(parsed.type, crypto.randomUUID());
}

/** No name of it, and no id that is its own. */
function expectNothingOf({ word, ids }: FurnishedLab, answer: Answer): void {
  const text = JSON.stringify(answer);
  expect(text).not.toContain(word);
  const { DataSet: _, Sample: __, ...own } = ids;
  for (const id of Object.values(own).flat()) expect(text).not.toContain(id);
}

function rootField(name: string) {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    const field = type?.getFields()[name];
    if (type && field) return { kind: type.name.toLowerCase(), field };
  }
  throw new Error(`The schema has no root field ${name}.`);
}

function rootIdPaths(name: string): string[] {
  return rootField(name).field.args.flatMap((argument) => idPaths(argument.type, [argument.name]));
}

function rootQuery(name: string): string {
  const { kind, field } = rootField(name);
  const type = objectTypes(schema).find((one) => one === getNamedType(field.type));
  if (!type) throw new Error(`${name} gives no object.`);
  const parameters = field.args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const payload = type.getFields().errors ? 'errors { code field message }' : '';
  const fields = everyField(schema, type, ask).replace(/errors \{.*?\} *\}/, payload);
  return `${kind} (${parameters}) { ${name}(${given}) { ${fields} } }`;
}

async function tell(who: Who, name: string, call: Variables): Promise<{ answer: Answer; codes: string[] }> {
  const answer = await persons[who].ask(rootQuery(name), call);
  const ofPayload = (answer.data?.[name]?.errors ?? []).map(({ code }: { code: string }) => code);
  return { answer, codes: [...ofPayload, ...(answer.errors ?? []).map(({ extensions }) => extensions.code)] };
}

function at(call: Variables, path: string): unknown {
  return path.split('.').reduce((value: Data, key) => value?.[key], call);
}

function replaced(call: Variables, paths: readonly string[], replace: (id: unknown) => unknown): Variables {
  const copy = structuredClone(call);
  for (const path of paths) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder: Data = keys.length > 0 ? at(copy, keys.join('.')) : copy;
    if (last in holder) holder[last] = replace(holder[last]);
  }
  return copy;
}
