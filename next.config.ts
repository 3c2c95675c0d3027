import type { NextConfig } from "next";
import { INTERFACE_LANGUAGES, inLanguage } from "./lib/i18n/languages";
import { ACCOUNT_SEGMENTS, FEED_FILES, FORM_ADDRESSES, LOG_FILE, LOG_TABLE, READER_SEGMENTS } from "./lib/routes";

const segments = [...READER_SEGMENTS, ...ACCOUNT_SEGMENTS].join("|");

const feedFile = `:file(${Object.values(FEED_FILES).map((name) => name.replace(".", "\\.")).join("|")})`;

/** What machines read has its handlers under app/api, and its addresses beside the pages that show the same. */
const machineAddresses = [
  { source: `/${feedFile}`, destination: "/api/feeds/front/-/:file" },
  { source: `/latest/${feedFile}`, destination: "/api/feeds/latest/-/:file" },
  { source: `/log/${feedFile}`, destination: "/api/feeds/log/-/:file" },
  { source: LOG_FILE, destination: "/api/log" },
  { source: LOG_TABLE, destination: "/api/log/table" },
  { source: `/:list(topics|sources|search)/:slug/${feedFile}`, destination: "/api/feeds/:list/:slug/:file" },
  // As the search itself, where there is no front.
  { source: `/search/${feedFile}`, has: [{ type: "query" as const, key: "q", value: "(?<asked>.+)" }], destination: "/api/feeds/search/~:asked/:file" },
  { source: "/manifest.webmanifest", destination: "/api/manifest" },
  { source: "/opensearch.xml", destination: "/api/opensearch" },
  { source: "/robots.txt", destination: "/api/robots" },
  { source: "/sitemap.xml", destination: "/api/sitemaps/index.xml" },
  { source: "/sitemaps/:file", destination: "/api/sitemaps/:file" },
  { source: "/pictures/:file", destination: "/api/pictures/:file" },
];

/** A form posts to an address beside the page that it changes. */
const formAddresses = INTERFACE_LANGUAGES.flatMap((lang) => FORM_ADDRESSES.map((source) => (
  { source: inLanguage(source, lang), destination: `/api/forms/${lang}${source.replaceAll(/\(.*?\)/g, "")}` }
)));

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["nodemailer"],
  reactStrictMode: true,
  // The front compresses each page once; Next would do it again at every request.
  compress: false,
  // Every reader gets a page's title and description in its head, not only robots: pages are complete without scripts.
  htmlLimitedBots: /.*/,
  // `npm test` and the lint step check types; a reader's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // English is the interface language without a prefix.
  rewrites: async () => ({
    beforeFiles: [
      ...machineAddresses,
      ...formAddresses,
      { source: "/", destination: "/en" },
      // The front says in a segment what a search asks for; where there is no front, the words alone arrive.
      ...INTERFACE_LANGUAGES.flatMap((lang) => [
        { source: inLanguage("/search", lang), has: [{ type: "query" as const, key: "q", value: "(?<asked>.+)" }], destination: `/${lang}/search/~:asked` },
        { source: inLanguage("/search", lang), destination: `/${lang}/search/-` },
      ]),
      { source: `/:section(${segments})/:rest*`, destination: "/en/:section/:rest*" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
