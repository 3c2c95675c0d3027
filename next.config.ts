import type { NextConfig } from "next";
import { READER_SEGMENTS } from "./lib/routes";

const segments = READER_SEGMENTS.join("|");

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The front compresses each page once; Next would do it again at every request.
  compress: false,
  // `npm test` and the lint step check types; a reader's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // English is the interface language without a prefix.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/en" },
      { source: `/:section(${segments})/:rest*`, destination: "/en/:section/:rest*" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
