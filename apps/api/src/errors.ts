// Every refusal a user can do something about, and how it is told; whatever else goes wrong is masked.
import { randomUUID } from 'node:crypto';
import type { ErrorCode, UserError } from '@strata/graphql/resolvers';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What is wrong, as a whole sentence, and with which field of the input. */
export interface Problem {
  field: string | null;
  message: string;
}

/** An expected error. Its subclasses are the only ones whose message leaves the server. */
export abstract class Refusal extends Error {
  abstract readonly code: ErrorCode;
  readonly retryable: boolean = false;
  /** When the same call may go through, where that is known. */
  readonly retryAfterSeconds: number | null = null;
  readonly problems: readonly Problem[];
  /** For a payload: the object as it stands now. */
  readonly current: Record<string, unknown>;

  constructor(problems: Problem | readonly Problem[], current: Record<string, unknown> = {}) {
    const list = [problems].flat() as Problem[];
    super(list.map(({ message }) => message).join(' '));
    this.problems = list;
    this.current = current;
  }
}

export class Invalid extends Refusal {
  readonly code = 'INVALID';
}

export class NotAllowed extends Refusal {
  readonly code = 'NOT_ALLOWED';
}

/** The same whether it never was or the viewer may not see it. */
export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND';

  constructor(field: string | null = null) {
    super({ field, message: 'It does not exist, or you can not see it.' });
  }
}

export class Conflict extends Refusal {
  readonly code = 'CONFLICT';
}

export class Limited extends Refusal {
  readonly code = 'LIMITED';
  override readonly retryable: boolean;
  override readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryable = false, retryAfterSeconds: number | null = null) {
    super(problem);
    this.retryable = retryable;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export class Unauthenticated extends Refusal {
  readonly code = 'UNAUTHENTICATED';

  constructor() {
    super({ field: null, message: 'Nobody is signed in, or the session has expired. Sign in again.' });
  }
}

/** A refusal as a mutation's payload tells it. */
export function toUserErrors({ code, problems, retryable, retryAfterSeconds }: Refusal): UserError[] {
  return problems.map(({ field, message }) => ({ code, field, message, retryable, retryAfterSeconds }));
}

/** An error as a response's `errors` tell it: refusals and faulty requests in full, anything else as an id to ask about. */
export function toResponseError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const original = originalOf(thrown);
  if (original instanceof Refusal) {
    const [{ field, message }] = original.problems;
    return {
      message,
      locations,
      path,
      extensions: { code: original.code, field, retryable: original.retryable },
    };
  }
  if (original instanceof GraphQLError) {
    const code: ErrorCode = original.extensions.code === 'LIMITED' ? 'LIMITED' : 'INVALID';
    // the outermost message names the variable or field at fault
    return { message: formatted.message, locations, path, extensions: { code, retryable: false } };
  }
  return masked(original, path);
}

function masked(original: unknown, path: GraphQLFormattedError['path']): GraphQLFormattedError {
  const traceId = randomUUID();
  const stack = original instanceof Error ? original.stack : String(original);
  console.error(JSON.stringify({ error: 'unexpected', traceId, path, stack }));
  return {
    message: `Something went wrong on the server. Its log says what, under ${traceId}.`,
    path,
    extensions: { code: 'INTERNAL', traceId, retryable: true },
  };
}

/** GraphQL wraps what a resolver threw, sometimes twice. */
function originalOf(thrown: unknown): unknown {
  if (thrown instanceof GraphQLError && thrown.originalError) return originalOf(thrown.originalError);
  return thrown;
}
