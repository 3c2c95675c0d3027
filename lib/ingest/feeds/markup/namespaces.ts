/**
 * Namespaces that feeds use, by their address without scheme, `www.` and closing slash, and the prefix
 * under which the rest of the reader knows them. `""` is the vocabulary of RSS itself.
 */
const PREFIXES: Record<string, string> = {
  "purl.org/rss/1.0": "", "my.netscape.com/rdf/simple/0.9": "", "channel.netscape.com/rdf/simple/0.9": "",
  "my.netscape.com/publish/formats/rss-0.91.dtd": "", "backend.userland.com/rss": "", "backend.userland.com/rss2": "",
  "backend.userland.com/rss2.1": "", "backend.userland.com/rss091": "", "backend.userland.com/rss092": "", "purl.org/net/rss1.1#": "",
  "blogs.law.harvard.edu/tech/rss": "", "cyber.law.harvard.edu/rss": "", "rssboard.org/rss-specification": "",
  "w3.org/2005/atom": "atom", "purl.org/atom/ns#": "atom", "purl.org/atom": "atom",
  "w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "w3.org/1999/xhtml": "xhtml", "w3.org/xml/1998/namespace": "xml",
  "purl.org/rss/1.0/modules/content": "content", "purl.org/rss/1.0/modules/slash": "slash", "purl.org/rss/1.0/modules/syndication": "sy",
  "purl.org/dc/elements/1.1": "dc", "purl.org/dc/elements/1.0": "dc", "purl.org/dc/terms": "dcterms", "dublincore.org/documents/dcmi-terms": "dcterms",
  "search.yahoo.com/mrss": "media", "video.search.yahoo.com/mrss": "media", "rssboard.org/media-rss": "media", "tools.search.yahoo.com/mrss": "media",
  "itunes.com/dtds/podcast-1.0.dtd": "itunes", "itunes.com/dtds/pod-1.0.dtd": "itunes", "itunes.com/itunes-1.0.dtd": "itunes", "example.com/dtds/podcast-1.0.dtd": "itunes",
  "podcastindex.org/namespace/1.0": "podcast", "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
  "podlove.org/simple-chapters": "psc", "podlove.de/simple-chapters": "psc", "google.com/schemas/play-podcasts/1.0": "googleplay", "georss.org/georss": "georss", "w3.org/2003/01/geo/wgs84_pos#": "geo",
  "wellformedweb.org/commentapi": "wfw", "purl.org/syndication/thread/1.0": "thr", "rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "youtube.com/xml/schemas/2015": "yt", "prismstandard.org/namespaces/basic/2.0": "prism", "prismstandard.org/namespaces/1.2/basic": "prism",
  "news.yandex.ru": "yandex", "turbo.yandex.ru": "turbo",
};

/** Prefixes that mean what they say even where a feed forgets to declare them. */
const USUAL = new Set([...Object.values(PREFIXES), "feedburner"].filter((prefix) => prefix !== ""));

/** The prefix for a namespace, `""` for that of RSS, or null for one that means nothing here. */
export function prefixOf(uri: string): string | null {
  const key = uri.trim().toLowerCase().replace(/^https?:\/\/(www\.)?/, "").replace(/\/+$/, "");
  return PREFIXES[key] ?? null;
}

/** Whether a prefix that no namespace is declared for is one that everybody knows. */
export function isUsualPrefix(prefix: string): boolean {
  return USUAL.has(prefix);
}

/** Which of the two Atoms a namespace is. */
export function atomVersion(uri: string): string | null {
  if (/purl\.org\/atom/i.test(uri)) return "0.3";
  return /w3\.org\/2005\/atom/i.test(uri) ? "1.0" : null;
}
