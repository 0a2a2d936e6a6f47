import { seed } from '../../../prisma/seed.ts';
import { type Installation, keepInstallation } from './installation.ts';
import { say } from './say.ts';

/** The demo workspace, made once, through the front door as a person would make it. */
export async function seedDemo(origin: string, home: string, installation: Installation): Promise<void> {
  const { email, password, demoMade } = installation;
  await seed({ origin, email, password, made: demoMade, say });
  keepInstallation(home, { ...installation, demoMade: true });
}
