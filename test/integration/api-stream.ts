import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Data, Person, World } from './api-world.ts';

/** What arrives on one subscription, and how it ends. */
export interface Stream {
  values: Data[];
  /** Waits until so many values have arrived. */
  arrived(count: number): Promise<Data[]>;
  /** Resolves to the errors it was refused with, or to null where it completed. */
  ended: Promise<Data>;
}

const clients: Client[] = [];

/** Ends every stream that was opened here. */
export async function closeStreams(): Promise<void> {
  for (const client of clients.splice(0)) await client.dispose();
}

export function openStream(
  world: World,
  person: Person,
  query: string,
  variables: object,
  origin?: string,
): Stream {
  const socket = class extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { cookie: person.cookie(), ...(origin && { origin }) } });
    }
  };
  const url = `${world.origin.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: socket, retryAttempts: 0 });
  clients.push(client);
  const values: Data[] = [];
  let look = () => {};
  const ended = new Promise<Data>((resolve) => {
    client.subscribe(
      { query, variables: { ...variables } },
      {
        next({ data, errors }) {
          if (errors) return resolve(errors);
          values.push(data);
          look();
        },
        error: resolve,
        complete: () => resolve(null),
      },
    );
  });
  const arrived = (count: number) =>
    new Promise<Data[]>((resolve, reject) => {
      const late = () =>
        reject(new Error(`${values.length} of ${count} values arrived: ${JSON.stringify(values)}`));
      const timer = setTimeout(late, 10_000);
      look = () => {
        if (values.length < count) return;
        clearTimeout(timer);
        resolve(values);
      };
      look();
    });
  return { values, arrived, ended };
}
