import { frontBody } from "@/lib/api/bodies";
import { operations } from "@/lib/api/operations";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { endpoint } from "@/lib/http/endpoint";
import { getFrontPage } from "@/lib/stories/queries/front";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(operations.getFront, async () => {
  const front = await getFrontPage();
  const cards = front.entries.flatMap((entry) => ("articles" in entry ? entry.articles : [entry]));
  return { body: frontBody(front), tags: [cacheTags.everything, cacheTags.front, ...sourceFaces([...cards, ...front.singles, ...front.sponsored])] };
});
