import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { rates } from '../../apps/api/src/rates.ts';
import { database } from '../../packages/database/src/client.ts';
import { countUse } from '../../packages/database/src/rate.ts';
import { type Data, type Person, password, rowId, startWorld, type World } from './api-world.ts';

let world: World;
let ada: Person;

beforeAll(async () => {
  world = await startWorld();
  ada = await world.signUp('Ada');
});
afterAll(() => world.stop());
beforeEach(async () => {
  await database().rate.deleteMany();
});

/** As if it had been done so often already. */
async function used(name: keyof typeof rates, who: string, count: number): Promise<void> {
  await countUse(name, who, rates[name].seconds);
  await database().rate.updateMany({ where: { key: { startsWith: `${name}:` } }, data: { count } });
}

function send(cookie: string, query: string, variables: object, address?: string): Promise<Data> {
  const headers = {
    ...{ 'content-type': 'application/json', cookie },
    ...(address && { 'x-forwarded-for': address }),
  };
  const body = JSON.stringify({ query, variables });
  return fetch(`${world.origin}/graphql`, { method: 'POST', headers, body }).then((response) =>
    response.json(),
  );
}

const make =
  'mutation { createWorkspace(input: { name: "W" }) { errors { code retryable retryAfterSeconds } } }';
const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code field retryAfterSeconds } } }';

function expectLimited(error: Data, { seconds }: { seconds: number }): void {
  expect(error.code).toBe('LIMITED');
  expect(error.retryAfterSeconds).toBeGreaterThan(0);
  expect(error.retryAfterSeconds).toBeLessThanOrEqual(seconds);
}

describe('mutations', () => {
  it('of an account are answered up to the limit, and then refused with when to try again', async () => {
    await used('mutationsOfAccount', rowId(ada.accountId), rates.mutationsOfAccount.most - 1);
    const [last, next] = [await ada.ask(make), await ada.ask(make)];
    expect(last.data.createWorkspace.errors).toEqual([]);
    expectLimited(next.data.createWorkspace.errors[0], rates.mutationsOfAccount);
    expect((await ada.ask('{ viewer { id } }')).errors).toBeUndefined();
    const bea = await world.signUp('Bea');
    expect((await bea.ask(make)).data.createWorkspace.errors).toEqual([]);
  });

  it('begin again when the time is over', async () => {
    await used('mutationsOfAccount', rowId(ada.accountId), rates.mutationsOfAccount.most);
    await database().rate.updateMany({ data: { endsAt: new Date(Date.now() - 1) } });
    expect((await ada.ask(make)).data.createWorkspace.errors).toEqual([]);
  });

  it('in one request are counted one by one', async () => {
    await used('mutationsOfAccount', rowId(ada.accountId), rates.mutationsOfAccount.most - 2);
    const field = 'createWorkspace(input: { name: "W" }) { errors { code } }';
    const { data } = await ada.ask(`mutation { a: ${field} b: ${field} c: ${field} }`);
    expect([data.a, data.b, data.c].map(({ errors }) => errors.length)).toEqual([0, 0, 1]);
  });

  it('of an address are limited, for that address alone', async () => {
    await used('mutationsOfAddress', '192.0.2.1', rates.mutationsOfAddress.most);
    const near = await send(ada.cookie(), make, {}, '192.0.2.1');
    expectLimited(near.data.createWorkspace.errors[0], rates.mutationsOfAddress);
    const far = await send(ada.cookie(), make, {}, '192.0.2.2');
    expect(far.data.createWorkspace.errors).toEqual([]);
    // whoever makes up where a request comes from stands to the left of what the proxy adds
    const claimed = await send(ada.cookie(), make, {}, '192.0.2.2, 192.0.2.1');
    expect(claimed.data.createWorkspace.errors[0].code).toBe('LIMITED');
  });
});

describe('signUp and signIn', () => {
  it('signUp is limited for an address', async () => {
    await used('signUpsOfAddress', '192.0.2.1', rates.signUpsOfAddress.most);
    const query =
      'mutation ($input: SignUpInput!) { signUp(input: $input) { account { id } errors { code retryAfterSeconds } } }';
    const input = { name: 'New', email: 'new@example.org', password };
    const refused = await send('', query, { input }, '192.0.2.1');
    expectLimited(refused.data.signUp.errors[0], rates.signUpsOfAddress);
    expect(await database().account.count({ where: { email: 'new@example.org' } })).toBe(0);
  });

  it('signIn is limited for an address, whatever account it tries', async () => {
    await used('signInsOfAddress', '192.0.2.1', rates.signInsOfAddress.most);
    const input = { email: 'ada@example.org', password };
    const refused = await send('', signIn, { input }, '192.0.2.1');
    expectLimited(refused.data.signIn.errors[0], rates.signInsOfAddress);
    expect((await send('', signIn, { input }, '192.0.2.2')).data.signIn.errors).toEqual([]);
  });

  it('signIn forgets failures after a success, and keeps them when the server starts anew', async () => {
    await used('signInsOfEmail', 'ada@example.org', rates.signInsOfEmail.most - 1);
    const right = { email: 'Ada@example.org', password };
    expect((await send('', signIn, { input: right })).data.signIn.errors).toEqual([]);
    await used('signInsOfEmail', 'ada@example.org', rates.signInsOfEmail.most);
    const { errors } = (await send('', signIn, { input: right })).data.signIn;
    expect(errors[0].field).toBe('email');
    expectLimited(errors[0], rates.signInsOfEmail);
  });
});

describe('where nothing can be counted', () => {
  beforeEach(async () => {
    await database().$executeRaw`ALTER TABLE "Rate" RENAME TO "Lost"`;
  });
  afterEach(async () => {
    await database().$executeRaw`ALTER TABLE "Lost" RENAME TO "Rate"`;
  });

  it('nothing is changed, and questions are answered', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const before = await database().workspace.count();
    const { errors } = await ada.ask(make);
    expect(errors?.[0].extensions.code).toBe('INTERNAL');
    expect(await database().workspace.count()).toBe(before);
    expect((await ada.ask('{ viewer { name } }')).data.viewer.name).toBe('Ada');
    log.mockRestore();
  });
});
