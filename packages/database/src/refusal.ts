// Why Postgres refused a statement, where that is nobody's mistake.
import { Prisma } from './generated/prisma/client.ts';

/** Whether there is a row like it already. */
export function isTaken(error: unknown): boolean {
  return hasCode(error, 'P2002');
}

/** Whether other rows refer to it, or what it refers to is not there. */
export function isReferred(error: unknown): boolean {
  return hasCode(error, 'P2003');
}

/** Whether a row that was there a moment ago, or one that it refers to, was deleted meanwhile. */
export function isGone(error: unknown): boolean {
  return isReferred(error) || hasCode(error, 'P2025');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code;
}
