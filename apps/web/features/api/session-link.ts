import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import { signInPath } from '../account/next-path';

/** Sends whoever has no session (any more) to the sign-in page, and from there back to where they were. */
export function sessionLink(): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(tap((result) => isUnauthenticated(result) && leave(operation.operationName))),
  );
}

function leave(operationName: string | undefined): void {
  const { pathname, search } = window.location;
  const signsIn = operationName === 'SignIn' || operationName === 'SignUp' || operationName === 'Viewer';
  if (!signsIn && !pathname.startsWith('/sign-')) window.location.assign(signInPath(pathname + search));
}

function isUnauthenticated(result: ApolloLink.Result): boolean {
  const general = (result.errors ?? []).map((error) => error.extensions?.code);
  const payloads = Object.values(result.data ?? {}) as (null | { errors?: { code?: string }[] })[];
  const expected = payloads.flatMap((payload) => payload?.errors ?? []).map((error) => error.code);
  return [...general, ...expected].includes('UNAUTHENTICATED');
}
