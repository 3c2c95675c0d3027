import { absolute, site } from "@/lib/site";
import { escapeHtml } from "@/lib/static-html/escape";

/** What a page says of itself. Addresses are paths of the paper or absolute. It is also what Next takes as its metadata. */
export type Said = {
  /** The whole title, as the window shows it. */
  title: { absolute: string };
  description?: string;
  robots?: { index: false };
  alternates?: { canonical: string; languages?: Readonly<Record<string, string>>; types?: Readonly<Record<string, string>> };
  openGraph?: {
    title: string; description: string; url: string; locale: string; siteName: string; images: readonly { url: string; width: number; height: number; alt: string }[];
    type: "article" | "website"; publishedTime?: string; modifiedTime?: string; section?: string;
  };
  twitter?: { card: "summary_large_image"; title: string; description: string; images: readonly string[] };
};

/** The icons, which are the same on every page; in the form that Next takes. */
export const SITE_METADATA = {
  icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }, { url: "/favicon.ico", sizes: "32x32" }], apple: "/apple-icon.png" },
  manifest: "/manifest.webmanifest",
} as const;

/** The same as tags of HTML, with the site's own. */
export function headTags({ title, description, robots, alternates, openGraph, twitter }: Said): string {
  return [
    `<title>${escapeHtml(title.absolute)}</title>`,
    named("description", description),
    robots ? named("robots", "noindex") : "",
    alternates ? link("canonical", alternates.canonical) : "",
    ...Object.entries(alternates?.languages ?? {}).map(([lang, path]) => link("alternate", path, { hreflang: lang })),
    ...Object.entries(alternates?.types ?? {}).map(([type, path]) => link("alternate", path, { type })),
    openGraph ? openGraphTags(openGraph) : "",
    twitter ? named("twitter:card", twitter.card) + named("twitter:title", twitter.title) + named("twitter:description", twitter.description) : "",
    ...(twitter?.images ?? []).map((image) => named("twitter:image", addressOf(image))),
    named("application-name", site().name),
    SITE_TAGS,
  ].join("");
}

function openGraphTags({ images, url, type, publishedTime, modifiedTime, section, ...said }: NonNullable<Said["openGraph"]>): string {
  return [
    property("og:title", said.title), property("og:description", said.description), property("og:url", addressOf(url)),
    property("og:site_name", said.siteName), property("og:locale", said.locale), property("og:type", type),
    ...images.flatMap((image) => [property("og:image", addressOf(image.url)), property("og:image:width", String(image.width)), property("og:image:height", String(image.height))]),
    property("article:published_time", publishedTime), property("article:modified_time", modifiedTime), property("article:section", section),
  ].join("");
}

const named = (name: string, content: string | undefined) => (content === undefined ? "" : `<meta name="${name}" content="${escapeHtml(content)}"/>`);
const property = (name: string, content: string | undefined) => (content === undefined ? "" : `<meta property="${name}" content="${escapeHtml(content)}"/>`);

/** The front page's address has no slash at its end. */
const addressOf = (address: string) => (address.startsWith("/") ? absolute(address === "/" ? "" : address) : address);

function link(rel: string, address: string, attributes: Readonly<Record<string, string>> = {}): string {
  const more = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<link rel="${rel}" href="${escapeHtml(addressOf(address))}"${more.join("")}/>`;
}

const SITE_TAGS = [
  `<link rel="manifest" href="${SITE_METADATA.manifest}"/>`,
  `<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml"/>`,
  ...SITE_METADATA.icons.icon.map((icon) => `<link rel="icon" href="${icon.url}"${"type" in icon ? ` type="${icon.type}"` : ` sizes="${icon.sizes}"`}/>`),
  `<link rel="apple-touch-icon" href="${SITE_METADATA.icons.apple}"/>`,
].join("");
