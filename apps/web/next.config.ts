import type { NextConfig } from 'next';

export default {
  transpilePackages: ['@strata/graphql'],
  poweredByHeader: false,
  reactStrictMode: true,
  // Type errors fail `npm run test:types`, which the build would only repeat.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: new URL('../..', import.meta.url).pathname },
} satisfies NextConfig;
