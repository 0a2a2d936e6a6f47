import type { Permission, Role } from '@strata/graphql/resolvers';

/** What each role may do; every one can do what the one before can. */
export const permissions = {
  VIEWER: ['READ'],
  ANNOTATOR: ['READ', 'ANNOTATE'],
  EDITOR: ['READ', 'ANNOTATE', 'RUN'],
  OWNER: ['READ', 'ANNOTATE', 'RUN', 'MANAGE'],
} satisfies Record<Role, Permission[]>;
