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

it.each(['demoted', 'removed'])(
  'one who is %s does not come back as an owner through a link of their own',
  async (how) => {
    const rogue = await world.signUp(`Rogue${how}`);
    const { token } = await newInvitation('OWNER');
    await rogue.tell('acceptInvitation', 'AcceptInvitationInput', { token }, 'workspace { id }');
    const input = { workspaceId: lab.workspaceId, role: 'OWNER' };
    const own = await rogue.tell('createInvitation', 'CreateInvitationInput', input, 'token');
    const { id, version } = await memberOf(rogue);
    if (how === 'removed')
      await lab.owner.tell('removeMember', 'RemoveMemberInput', { memberId: id }, 'removedId');
    else {
      const change = { memberId: id, role: 'VIEWER', expectedVersion: version };
      await lab.owner.tell('changeMemberRole', 'ChangeMemberRoleInput', change, 'member { role }');
    }
    const accepting = { token: own.token };
    const { errors } = await rogue.tell(
      'acceptInvitation',
      'AcceptInvitationInput',
      accepting,
      'workspace { id }',
    );
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  },
);

async function memberOf({ accountId }: Person): Promise<{ id: string; version: number }> {
  const query = `query ($id: ID!) { workspace(id: $id) { members(first: 100) {
    edges { node { id version account { id } } } } } }`;
  const { data } = await lab.owner.ask(query, { id: lab.workspaceId });
  const nodes: { id: string; version: number; account: { id: string } }[] = data.workspace.members.edges.map(
    ({ node }: { node: unknown }) => node,
  );
  const member = nodes.find(({ account }) => account.id === accountId);
  if (!member) throw new Error(`${accountId} is no member.`);
  return member;
}

it('a token is kept as its hash alone', async () => {
  const { token } = await newInvitation('VIEWER');
  const kept = await database().invitation.findMany();
  for (const { tokenHash } of kept) expect(tokenHash).not.toBe(token);
});
