import type { Role } from '@strata/graphql/operations';

/** The roles from least to most, in the words of the page. */
export const roles: { role: Role; name: string; may: string }[] = [
  { role: 'VIEWER', name: 'Viewer', may: 'reads everything' },
  { role: 'ANNOTATOR', name: 'Annotator', may: 'reads everything, and writes findings and comments' },
  {
    role: 'EDITOR',
    name: 'Editor',
    may: 'reads and writes, adds networks, and starts, cancels and deletes analyses',
  },
  { role: 'OWNER', name: 'Owner', may: 'does everything, managing members and the workspace included' },
];

export function nameOfRole(role: Role): string {
  return roles.find((each) => each.role === role)?.name ?? role;
}

/** The role with its article, inside a sentence. */
export function aRole(role: Role): string {
  const name = nameOfRole(role).toLowerCase();
  return /^[aeo]/.test(name) ? `an ${name}` : `a ${name}`;
}

export function mayOf(role: Role): string {
  return roles.find((each) => each.role === role)?.may ?? '';
}
