import { afterAll, beforeAll, expect, it } from 'vitest';
import { database } from '../../packages/database/src/client.ts';
import { password, startWorld, type World } from './api-world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.stop());

const viewer = '{ viewer { name email } }';

it('signUp makes an account and signs it in; signOut ends that', async () => {
  const ada = await world.signUp('Ada');
  expect((await ada.ask(viewer)).data.viewer).toEqual({ name: 'Ada', email: 'ada@example.org' });
  await ada.ask('mutation { signOut { errors { message } } }');
  expect((await ada.ask(viewer)).data.viewer).toBeNull();
});

it('signIn takes the password, and answers an unknown address as it answers a wrong password', async () => {
  await world.signUp('Bea');
  const answers = [];
  for (const input of [
    { email: 'bea@example.org', password },
    { email: 'bea@example.org', password: 'something else' },
    { email: 'nobody@example.org', password },
  ])
    answers.push(await world.nobody().tell('signIn', 'SignInInput', input, 'account { name }'));
  expect(answers[0]).toEqual({ account: { name: 'Bea' }, errors: [] });
  expect(answers[1].errors[0].code).toBe('INVALID');
  expect(answers[1]).toEqual(answers[2]);
});

it('signUp names every field at fault, and stores nothing', async () => {
  const before = await database().account.count();
  const input = { name: ' ', email: 'not an address', password: 'short' };
  const { account, errors } = await world.nobody().tell('signUp', 'SignUpInput', input, 'account { name }');
  expect(account).toBeNull();
  expect(errors.map(({ field }: { field: string }) => field)).toEqual(['name', 'email', 'password']);
  expect(await database().account.count()).toBe(before);
});

it('signUp refuses an address that is taken', async () => {
  await world.signUp('Cyd');
  const input = { name: 'Cyd', email: 'CYD@example.org', password };
  const { errors } = await world.nobody().tell('signUp', 'SignUpInput', input, 'account { name }');
  expect(errors[0]).toMatchObject({ code: 'INVALID', field: 'email' });
});

it('signIn slows down after ten failures', async () => {
  await world.signUp('Dan');
  const codes = [];
  for (let attempt = 0; attempt < 11; attempt++) {
    const input = { email: 'dan@example.org', password: `wrong ${attempt}` };
    const { errors } = await world.nobody().tell('signIn', 'SignInInput', input, 'account { name }');
    codes.push(errors[0].code);
  }
  expect(codes).toEqual([...Array(10).fill('INVALID'), 'LIMITED']);
});

it('an expired session is UNAUTHENTICATED, as a query and as a mutation, and changes nothing', async () => {
  const eve = await world.signUp('Eve');
  await database().session.updateMany({
    where: { account: { name: 'Eve' } },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  const { data, errors } = await eve.ask('{ catalogue { key } }');
  expect(data).toBeNull();
  expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  const before = await database().workspace.count();
  const payload = await eve.tell(
    'createWorkspace',
    'CreateWorkspaceInput',
    { name: 'Late' },
    'workspace { id }',
  );
  expect(payload).toMatchObject({ workspace: null, errors: [{ code: 'UNAUTHENTICATED' }] });
  expect(await database().workspace.count()).toBe(before);
});

it('a password is never kept as it is', async () => {
  await world.signUp('Fay');
  const credentials = await database().credential.findMany();
  expect(credentials.length).toBeGreaterThan(0);
  for (const { password: kept } of credentials) expect(kept).not.toContain(password);
});
