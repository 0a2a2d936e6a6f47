/** Where to go after signing in: a path of this site, and nothing else that a link might carry. */
export function nextPath(next: string | null | undefined): string {
  const isOwnPath = next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\');
  return isOwnPath && next ? next : '/';
}

export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
