import { accessSync, constants, mkdirSync } from 'node:fs';
import getPort from 'get-port';
import { announce } from './announce.ts';
import { build } from './build.ts';
import { claimHome, refuseSecond } from './claim-home.ts';
import { Failure } from './failure.ts';
import { openFrontDoor } from './front-door.ts';
import { openInstallation } from './installation.ts';
import type { Life } from './life.ts';
import { openDatabase } from './open-database.ts';
import { say } from './say.ts';
import { seedDemo } from './seed-demo.ts';
import type { Settings } from './settings.ts';
import { startProgram } from './start-program.ts';

/** Brings everything up, in the order in which one part needs another, and prints one URL. */
export async function launch(settings: Settings, life: Life): Promise<void> {
  const began = performance.now();
  makeHome(settings.home);
  await refuseSecond(settings.home);
  const installation = openInstallation(settings.home);
  const origin = `http://localhost:${settings.port}`;

  // the port first: nobody should wait for a build to learn that it is taken
  const frontDoor = await openFrontDoor(settings.port, settings.host);
  life.onStop(frontDoor.close);
  claimHome(settings.home, settings, life);

  await build();
  const databaseUrl = await openDatabase(settings, life);
  const start = (name: string, script: string, args: string[], env: Record<string, string>) =>
    startProgram(
      { name, script, args, env: { DATABASE_URL: databaseUrl, ...env }, home: settings.home },
      life,
    );

  say('Starting the API, a worker and the web pages …');
  const [apiPort, webPort] = [await getPort({ host: '127.0.0.1' }), await getPort({ host: '127.0.0.1' })];
  const api = start('api', 'apps/api/src/main.ts', [], {
    API_PORT: String(apiPort),
    STRATA_ORIGIN: settings.origins ?? `${origin},http://127.0.0.1:${settings.port}`,
    STRATA_SECRET: installation.secret,
    STRATA_EXPLORER: 'on',
  });
  const worker = start('worker', 'apps/worker/src/main.ts', [], {});
  const web = start(
    'web',
    'node_modules/next/dist/bin/next',
    ['start', 'apps/web', '-H', '127.0.0.1', '-p', String(webPort)],
    {
      NODE_ENV: 'production',
    },
  );
  await Promise.all([
    api.says('"ready":"api"'),
    worker.says('"ready":"worker"'),
    web.answers(`http://127.0.0.1:${webPort}/sign-in`),
  ]);
  frontDoor.lead({ api: `http://127.0.0.1:${apiPort}`, web: `http://127.0.0.1:${webPort}` });

  if (settings.demo) await seedDemo(origin, settings.home, installation);
  announce({ origin, installation, settings, seconds: (performance.now() - began) / 1000, life });
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(`${home} can not be used as STRATA_HOME: ${(error as Error).message}.`);
  }
}
