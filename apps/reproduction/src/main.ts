// `npm run reproduce [-- --quick] [-- --only SECTION]`: the papers' findings measured here, written to docs/.
import { readOptions } from './options.ts';
import { reproduce } from './reproduce.ts';
import { sections } from './sections.ts';
import { fullRun, quickRun } from './settings.ts';

try {
  const options = readOptions(
    process.argv.slice(2),
    sections.map(({ name }) => name),
  );
  await reproduce(options.quick ? quickRun : fullRun, options, console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
