/** Where to go after signing in: a path of this site, and nothing else that a link might carry. */
export function nextPath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, nowhere)) return '/';
  // read as a browser reads it: it drops tabs and line ends, and takes "\" for "/"
  const { origin, pathname, search, hash } = new URL(next, nowhere);
  const isOwnPath = origin === nowhere && !pathname.startsWith('//');
  return isOwnPath ? `${pathname}${search}${hash}` : '/';
}

const nowhere = 'http://strata.invalid';

export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
