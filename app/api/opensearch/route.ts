import { cacheTags } from "@/lib/cache-tags";
import { publicDocument } from "@/lib/http/endpoint";
import { routes } from "@/lib/routes";
import { absolute, site } from "@/lib/site";
import { escapeHtml } from "@/lib/static-html/escape";

/** What a browser asks for that offers to search the paper from its address line (OpenSearch 1.1). */
function description(): string {
  const { name, lines } = site();
  const at = (path: string, terms: string) => escapeHtml(`${absolute(path)}?q=${terms}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeHtml(name.slice(0, 16))}</ShortName>
<LongName>${escapeHtml(name.slice(0, 48))}</LongName>
<Description>${escapeHtml(lines.en.slice(0, 1024))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escapeHtml(absolute("/icon.svg"))}</Image>
<Url type="text/html" template="${at(routes.search(), "{searchTerms}")}"/>
<Url type="application/json" rel="results" template="${at("/api/v1/search", "{searchTerms}")}"/>
</OpenSearchDescription>
`;
}

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicDocument(async () => (
  { body: description(), type: "application/opensearchdescription+xml", tags: [cacheTags.everything] }
));
