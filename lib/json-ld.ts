import { routes } from "@/lib/routes";
import { absolute, site } from "@/lib/site";

/** Structured data after schema.org, as JSON-LD takes it. */
export type JsonLd = { [property: string]: JsonLdValue };
export type JsonLdValue = string | number | boolean | null | undefined | JsonLd | JsonLdValue[];

/** A place of the paper in words and as a path, for breadcrumbs and lists. */
export type Place = { name: string; path: string };

/**
 * Structured data as the text of a `<script type="application/ld+json">`: whatever a headline holds, it
 * can neither end the element nor open another. Properties without a value are left out.
 */
export function jsonLdScript(data: JsonLd): string {
  return JSON.stringify(data, (_name, value: JsonLdValue) => (value === null || (Array.isArray(value) && value.length === 0) ? undefined : value))
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Several things of one page as one document. */
export function graph(...things: JsonLd[]): JsonLd {
  return { "@context": "https://schema.org", "@graph": things };
}

/** The paper itself. */
export function paper(): JsonLd {
  const { name, lines, logo } = site();
  return {
    "@type": "Organization", "@id": `${absolute(routes.front())}#paper`, name, url: absolute(routes.front()), description: lines.en,
    logo: logo && { "@type": "ImageObject", url: absolute(logo.path), width: logo.width, height: logo.height },
  };
}

/** The way from the front page to a page, the page itself last. */
export function breadcrumbs(places: readonly Place[]): JsonLd {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site().name, path: routes.front() }, ...places].map(({ name, path }, index) => (
      { "@type": "ListItem", position: index + 1, name, item: absolute(path) }
    )),
  };
}

/** A page that lists others, in its own order. */
export function collectionPage(page: Place & { description?: string | null }, items: readonly Place[]): JsonLd {
  return {
    "@type": "CollectionPage",
    "@id": absolute(page.path),
    url: absolute(page.path),
    name: page.name,
    description: page.description,
    isPartOf: { "@type": "WebSite", name: site().name, url: absolute(routes.front()) },
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: items.length,
      itemListElement: items.map(({ name, path }, index) => ({ "@type": "ListItem", position: index + 1, name, url: absolute(path) })),
    },
  };
}
