// What is refused before GraphQL sees it, with the same shape of answer.
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { Invalid, Limited, NotAllowed, type Refusal, toResponseError } from './errors.ts';
import { limits } from './limits.ts';

/** Browsers always name the page a request comes from; programs need not. */
export function isForeignOrigin(origin: string | undefined, own: string): boolean {
  return origin !== undefined && !own.split(',').includes(origin);
}

export function refuseForeignOrigins(own: string): RequestHandler {
  return ({ headers: { origin } }, response, next) => {
    if (!isForeignOrigin(origin, own)) return next();
    const message = `This server answers pages of ${own}, not of ${origin}.`;
    answer(response, 403, new NotAllowed({ field: null, message }));
  };
}

export const refuseBatches: RequestHandler = ({ body }, response, next) => {
  if (!Array.isArray(body)) return next();
  answer(
    response,
    400,
    new Invalid({ field: null, message: 'One request holds one operation, not a list.' }),
  );
};

/** The last of the handlers: a body that could not be read, or a mistake of ours. */
export const answerRefusal: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error?.type === 'entity.too.large') return answer(response, 413, tooLarge(error.length));
  if (error?.status === 400)
    return answer(response, 400, new Invalid({ field: null, message: 'The body is not JSON.' }));
  if (error?.status > 400 && error.status < 500)
    return answer(response, error.status, new Invalid({ field: null, message: unreadable(error.message) }));
  answer(response, error?.status ?? 500, error);
};

function unreadable(reason: string): string {
  return `The body can not be read: ${reason}.`;
}

function tooLarge(length: number | undefined): Limited {
  const most = `${limits.bodyBytes / 1024} kB`;
  const given = length === undefined ? 'longer' : `${Math.ceil(length / 1024)} kB long`;
  return new Limited({ field: null, message: `A request has at most ${most}, and this one is ${given}.` });
}

function answer(response: Response, status: number, error: Refusal | unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  response.status(status).json({ errors: [toResponseError({ message }, error)] });
}
