import { pageLinks, relations } from "@/lib/api/links";
import { operations } from "@/lib/api/operations";
import { cacheTags } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { listActs } from "@/lib/moderation/queries/log";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.listActs, async ({ query }) => {
  const { cursor, limit, ...view } = query;
  const [way, number] = cursor?.split(".") ?? [];
  const list = await listActs(view, way === undefined ? {} : { [way]: Number(number) }, limit);
  if (!list) return null;
  const links = pageLinks("/api/v1/log", query, { older: list.older?.toString() ?? null, newer: list.newer?.toString() ?? null });
  const items = list.acts.map((act) => ({ ...act, detail: { ...act.detail }, url: absolute(routes.act(act.id)) }));
  return { body: { items, links }, tags: [cacheTags.everything, cacheTags.log], links: relations(links) };
});
