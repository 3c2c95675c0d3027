import { type JsonLd, jsonLdScript } from "@/lib/json-ld";

/** What the page is, for machines. Data, not a script: nothing runs it. */
export function StructuredData({ data }: { data: JsonLd }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdScript(data) }} />;
}
