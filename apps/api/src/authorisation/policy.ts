import { isAuthor, mayAnnotate, mayManage, mayRead, mayRun, type Predicate } from './predicates.ts';

/** An OR of ANDs: one of the rows must hold in full. */
export interface Rule {
  allow: readonly (readonly Predicate[])[];
  /** Who may, in words that end "Only … can do that." */
  who: string;
}

/** May this viewer do that? The one place that says so. */
export const policy = {
  'workspace.read': { allow: [[mayRead]], who: 'a member' },
  'workspace.rename': { allow: [[mayManage]], who: 'an owner' },
  'member.changeRole': { allow: [[mayManage]], who: 'an owner' },
  'member.remove': { allow: [[mayManage], [isAuthor]], who: 'an owner, or the member,' },
  'invitation.read': { allow: [[mayManage]], who: 'an owner' },
  'invitation.create': { allow: [[mayManage]], who: 'an owner' },
  'invitation.revoke': { allow: [[mayManage]], who: 'an owner' },
  'network.add': { allow: [[mayRun]], who: 'an editor or an owner' },
  'network.remove': { allow: [[mayRun]], who: 'an editor or an owner' },
  'analysis.start': { allow: [[mayRun]], who: 'an editor or an owner' },
  'analysis.rename': { allow: [[mayRun]], who: 'an editor or an owner' },
  'analysis.cancel': { allow: [[mayRun]], who: 'an editor or an owner' },
  'analysis.delete': { allow: [[mayRun]], who: 'an editor or an owner' },
  'study.start': { allow: [[mayRun]], who: 'an editor or an owner' },
  'study.rename': { allow: [[mayRun]], who: 'an editor or an owner' },
  'study.cancel': { allow: [[mayRun]], who: 'an editor or an owner' },
  'study.delete': { allow: [[mayRun]], who: 'an editor or an owner' },
  'finding.add': { allow: [[mayAnnotate]], who: 'an annotator, an editor or an owner' },
  'finding.edit': { allow: [[isAuthor, mayAnnotate]], who: 'its author' },
  'finding.delete': { allow: [[isAuthor, mayAnnotate], [mayManage]], who: 'its author or an owner' },
  'comment.add': { allow: [[mayAnnotate]], who: 'an annotator, an editor or an owner' },
  'comment.edit': { allow: [[isAuthor, mayAnnotate]], who: 'its author' },
  'comment.delete': { allow: [[isAuthor, mayAnnotate], [mayManage]], who: 'its author or an owner' },
} satisfies Record<string, Rule>;

export type Action = keyof typeof policy;
