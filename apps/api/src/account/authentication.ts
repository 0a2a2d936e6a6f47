import { accountStore } from '@strata/database';
import { betterAuth } from 'better-auth';

export type SetCookies = (cookies: readonly string[]) => void;
export type Authentication = ReturnType<typeof createAuthentication>;

/** Who is signed in, and until when. */
export interface Viewer {
  accountId: string;
  sessionId: string;
  expiresAt: Date;
}

const secondsADay = 24 * 3600;

/** Accounts and sessions, kept by better-auth; the cookie is http-only, and Secure where the origin is https. */
export function createAuthentication({ secret, origin }: { secret: string; origin: string }) {
  const auth = betterAuth({
    baseURL: origin.split(',')[0],
    trustedOrigins: origin.split(','),
    secret,
    database: accountStore(),
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 30 * secondsADay, updateAge: secondsADay },
    advanced: { cookiePrefix: 'strata', database: { generateId: false } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  return {
    /** A session is prolonged only where its cookie can be too. */
    async viewerOf(headers: Headers, setCookies: SetCookies | null): Promise<Viewer | null> {
      const { response, headers: answered } = await auth.api.getSession({
        headers,
        query: { disableRefresh: setCookies === null },
        returnHeaders: true,
      });
      setCookies?.(answered.getSetCookie());
      if (!response) return null;
      const { session, user } = response;
      return { accountId: user.id, sessionId: session.id, expiresAt: new Date(session.expiresAt) };
    },
    async signUp(
      body: { name: string; email: string; password: string },
      headers: Headers,
      setCookies: SetCookies,
    ) {
      const { response, headers: answered } = await auth.api.signUpEmail({
        body,
        headers,
        returnHeaders: true,
      });
      setCookies(answered.getSetCookie());
      return response.user;
    },
    async signIn(body: { email: string; password: string }, headers: Headers, setCookies: SetCookies) {
      const { response, headers: answered } = await auth.api.signInEmail({
        body,
        headers,
        returnHeaders: true,
      });
      setCookies(answered.getSetCookie());
      return response.user;
    },
    async signOut(headers: Headers, setCookies: SetCookies): Promise<void> {
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
      setCookies(answered.getSetCookie());
    },
  };
}
