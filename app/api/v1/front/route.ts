import { frontBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import { getFrontPage } from "@/lib/stories/queries/front";
import { getFrontAt, snapshotAt } from "@/lib/stories/queries/front-at";
import { minuteOf, readMinute } from "@/lib/stories/rules/minutes";
import type { FrontPage } from "@/lib/stories/types";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getFront, async ({ query }) => {
  if (query.at !== undefined) return ofThen(query.at);
  const front = await getFrontPage();
  return { body: frontBody(front), tags: [cacheTags.everything, cacheTags.front, ...facesIn(front)] };
});

async function ofThen(asked: string) {
  const time = readMinute(asked);
  const at = time && (await snapshotAt(time));
  const then = at && (await getFrontAt(at));
  if (!then) return null;
  const { articles, stories } = then.about;
  return {
    body: frontBody(then, then),
    tags: [cacheTags.everything, cacheTags.snapshots, ...articles.map(cacheTags.article), ...stories.map(cacheTags.story), ...facesIn(then)],
    links: { alternate: absolute(routes.at(minuteOf(new Date(then.at)))), prev: apiAt(then.earlier), next: apiAt(then.later) },
  };
}

const apiAt = (at: string | null) => at && `/api/v1/front?at=${minuteOf(new Date(at))}`;

const facesIn = ({ entries, singles, sponsored }: FrontPage) => sourceFaces([...entries.flatMap((entry) => ("articles" in entry ? entry.articles : [entry])), ...singles, ...sponsored]);
