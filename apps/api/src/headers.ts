import type { IncomingMessage } from 'node:http';

/** Node's headers as the web's. */
export function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) result.append(name, one);
  return result;
}
