import { afterAll, beforeAll, expect, it } from 'vitest';
import { database } from '../../packages/database/src/client.ts';
import { type Lab, openLab, type Person, startWorld, type World } from './api-world.ts';

let world: World;
let lab: Lab;
let guest: Person;

beforeAll(async () => {
  world = await startWorld();
  lab = await openLab(await world.signUp('Owner'));
  guest = await world.signUp('Guest');
});

afterAll(() => world.stop());

async function newInvitation(role: string): Promise<{ token: string; invitation: { id: string } }> {
  const input = { workspaceId: lab.workspaceId, role };
  return lab.owner.tell('createInvitation', 'CreateInvitationInput', input, 'token invitation { id }');
}

function accept(token: string) {
  return guest.tell('acceptInvitation', 'AcceptInvitationInput', { token }, 'workspace { name viewerRole }');
}

const preview =
  'query ($token: String!) { invitationPreview(token: $token) { workspaceName invitedBy role } }';

it('acceptInvitation makes a member, and keeps the higher role of one who is a member already', async () => {
  const editor = await newInvitation('EDITOR');
  const seen = await world.nobody().ask(preview, { token: editor.token });
  expect(seen.data.invitationPreview).toEqual({ workspaceName: 'Lab', invitedBy: 'Owner', role: 'EDITOR' });
  expect(await accept(editor.token)).toEqual({
    workspace: { name: 'Lab', viewerRole: 'EDITOR' },
    errors: [],
  });
  const viewer = await newInvitation('VIEWER');
  expect((await accept(viewer.token)).workspace.viewerRole).toBe('EDITOR');
  const owner = await newInvitation('OWNER');
  expect((await accept(owner.token)).workspace.viewerRole).toBe('OWNER');
});

it('a link that expired, was revoked or never was answers the same', async () => {
  const expired = await newInvitation('VIEWER');
  const id = Buffer.from(expired.invitation.id, 'base64url').toString().split(':')[1];
  await database().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  const revoked = await newInvitation('VIEWER');
  const input = { invitationId: revoked.invitation.id };
  const { errors } = await lab.owner.tell('revokeInvitation', 'RevokeInvitationInput', input, 'revokedId');
  expect(errors).toEqual([]);
  const answers = [];
  for (const token of [expired.token, revoked.token, 'never']) {
    answers.push(await accept(token));
    expect((await world.nobody().ask(preview, { token })).data.invitationPreview).toBeNull();
  }
  expect(answers[0]).toMatchObject({ workspace: null, errors: [{ code: 'NOT_FOUND' }] });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

it('a token is kept as its hash alone', async () => {
  const { token } = await newInvitation('VIEWER');
  const kept = await database().invitation.findMany();
  for (const { tokenHash } of kept) expect(tokenHash).not.toBe(token);
});
