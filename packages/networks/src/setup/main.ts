import { nativeVersion } from './native-version.ts';
import { officialBuild } from './official-build.ts';
import { registryBuild } from './registry-build.ts';

// npm run setup:tensorflow: gives @tensorflow/tfjs-node its native half. Without it networks run on wasm.

const ways = [officialBuild, registryBuild];

try {
  console.log(await setUp());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function setUp(): Promise<string> {
  const present = nativeVersion();
  if (present) return `Already there: ${present}.`;
  for (const way of ways) {
    console.log(await way());
    const version = nativeVersion();
    if (version) return `Works: ${version}.`;
  }
  throw new Error('The native library could not be had here; networks run on wasm.');
}
