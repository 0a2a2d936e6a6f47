import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { createProxyServer } from 'httpxy';
import { Failure } from './failure.ts';

export interface Houses {
  api: string;
  web: string;
}

export interface FrontDoor {
  /** From now on visitors are led to these. */
  lead(houses: Houses): void;
  close(): Promise<void>;
}

/**
 * The one origin that a browser sees: GraphQL and its explorer go to the API, everything else to the pages.
 * So cookies need no cross-origin rules. Any reverse proxy with the same two rules can stand in its place.
 */
export async function openFrontDoor(port: number, host: string): Promise<FrontDoor> {
  const proxy = createProxyServer({ xfwd: true });
  let houses: Houses | undefined;
  const targetOf = (request: IncomingMessage) => houses?.[goesToApi(request.url) ? 'api' : 'web'];

  const server = createServer((request, response) => {
    forgetClaims(request);
    const target = targetOf(request);
    if (!target) return void response.writeHead(503, { 'retry-after': '2' }).end('Strata is starting.\n');
    proxy.web(request, response, { target }).catch(() => {
      if (!response.headersSent) response.writeHead(502);
      response.end('This part of Strata does not answer.\n');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    forgetClaims(request);
    const target = houses?.api;
    // the pages speak no WebSocket and would leave the visitor waiting for ever
    if (!target || !goesToApi(request.url)) return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    proxy.ws(request, socket as Socket, { target }, head).catch(() => socket.destroy());
  });
  await listen(server, port, host);
  return {
    lead: (found) => {
      houses = found;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a visitor sends need not be an address, such as `//`: the pages answer that. */
/** Only a proxy on this machine may say on whose behalf it asks: limits count by address. */
export function forgetClaims({
  headers,
  socket,
}: Pick<IncomingMessage, 'headers'> & { socket: Pick<Socket, 'remoteAddress'> }): void {
  if (/^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')) return;
  for (const name of Object.keys(headers)) if (/^(x-forwarded-|forwarded$)/.test(name)) delete headers[name];
}

function goesToApi(url = '/'): boolean {
  const pathname = URL.parse(url, 'http://strata')?.pathname ?? '';
  return pathname === '/graphql' || pathname === '/explorer' || pathname.startsWith('/explorer/');
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Failure(
      `Port ${port} is taken; stop what uses it, or choose another: PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === 'EACCES')
    return new Failure(`Port ${port} may not be used by this user; choose one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Failure(
      `This machine has no address "${host}"; HOST must be one of its own, or 0.0.0.0 for all.`,
    );
  }
  return error;
}
