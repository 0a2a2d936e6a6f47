/** Asks GraphQL as a program would, with a session of its own. */
// biome-ignore lint/suspicious/noExplicitAny: answers of hand-written queries, shaped by the query beside them
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<any>;

export async function signedIn(origin: string, input: { email: string; password: string }): Promise<Ask> {
  const ask = asker(origin);
  const { signIn } = await ask(
    'mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }',
    { input },
  );
  if (signIn.errors.length > 0) throw new Error(signIn.errors[0].message);
  return ask;
}

export async function signedUp(
  origin: string,
  input: { name: string; email: string; password: string },
): Promise<Ask> {
  const ask = asker(origin);
  const { signUp } = await ask(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { message } } }',
    { input },
  );
  if (signUp.errors.length > 0) throw new Error(signUp.errors[0].message);
  return ask;
}

function asker(origin: string): Ask {
  let cookie = '';
  return async (query, variables = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const { data, errors } = (await response.json()) as any;
    if (errors) throw new Error(errors[0].message);
    return data;
  };
}
