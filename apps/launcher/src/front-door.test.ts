import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import getPort from 'get-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

const houses: Server[] = [];
let port: number;
let door: FrontDoor;

beforeAll(async () => {
  port = await getPort();
  door = await openFrontDoor(port, '127.0.0.1');
  door.lead({ api: await house('api'), web: await house('web') });
});

afterAll(async () => {
  await door.close();
  for (const server of houses) server.close();
});

test.each([
  ['/graphql', 'api'],
  ['/graphql?query=%7Bviewer%7Bid%7D%7D', 'api'],
  ['/explorer/style.css', 'api'],
  ['/graphql-notes', 'web'],
  ['/', 'web'],
])('openFrontDoor() leads %s to the %s', async (path, name) => {
  expect(await answerTo(path)).toContain(name);
});

test.each(['//', 'http://[', '/%', '*', '///graphql', '\\'])(
  'openFrontDoor() answers %j, which is no address, and stays open',
  async (path) => {
    expect(await answerTo(path)).toMatch(/^HTTP\/1\.1 \d{3} /);
    expect(await answerTo('/')).toContain('web');
  },
);

test('openFrontDoor() refuses a WebSocket that is not for the API', async () => {
  expect(await answerTo('/somewhere', 'Connection: Upgrade\r\nUpgrade: websocket')).toMatch(
    /^HTTP\/1\.1 404 /,
  );
});

async function house(name: string): Promise<string> {
  const server = createServer((_, response) => response.end(name));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  houses.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** By hand, since fetch() would make an address of it. */
function answerTo(path: string, headers = 'Connection: close'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: strata\r\n${headers}\r\n\r\n`);
  });
}
