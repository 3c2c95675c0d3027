import { organization } from "@/lib/articles/json-ld";
import { labels } from "@/lib/i18n/messages/en/labels";
import { breadcrumbs, graph, type JsonLd } from "@/lib/json-ld";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import type { SourcePage } from "./types";

/** A source's page: the organisation, who owns and who funds it as far as is known. */
export function sourceJsonLd(source: SourcePage): JsonLd {
  const { word, meaning } = labels.controls[source.control];
  const known = [`${word}. ${meaning}`, source.owner && `Owner: ${source.owner}`, source.funding && `Funding: ${source.funding}`, source.evidence && `According to: ${source.evidence}`];
  const published = source.control === "company" ? {} : { ownershipFundingInfo: known.filter(Boolean).join("\n") };
  return graph(
    {
      "@type": "ProfilePage",
      url: absolute(routes.source(source.slug)),
      mainEntity: {
        ...organization(source),
        ...published,
        description: source.description,
        sameAs: source.homepage && /^https?:\/\//i.test(source.homepage) ? source.homepage : null,
        knowsLanguage: source.language,
      },
    },
    breadcrumbs([{ name: "Sources", path: routes.sources() }, { name: source.name, path: routes.source(source.slug) }]),
  );
}
