import { operations } from "@/lib/api/operations";
import { byIdOrSlug } from "@/lib/articles/schema";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { getSource } from "@/lib/sources/queries";
import { controlHistory } from "@/lib/sources/queries/control";
import { sourceReport } from "@/lib/sources/queries/report";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getSourceReport, async ({ params }) => {
  const source = await getSource(byIdOrSlug(params.id));
  if (!source) return null;
  const { slug } = source;
  const [report, history] = await Promise.all([sourceReport(slug), controlHistory(slug)]);
  const body = { figures: report?.figures ?? null, countedAt: report?.countedAt ?? null, periods: history?.periods ?? [], corrected: history?.corrected ?? [] };
  return { body, tags: [cacheTags.everything, cacheTags.source(slug), cacheTags.sourceFace(slug), cacheTags.sourceReport(slug)] };
});
