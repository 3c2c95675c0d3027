import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { getTopic, listTopics } from "./queries";

export const cachedTopics = cachedRead("topics", () => listTopics(), () => [cacheTags.topics]);

export const cachedTopic = cachedRead("topic", (slug: string) => getTopic(slug), (_topic, slug) => [cacheTags.topic(slug)]);

/** The topics as the section bar of every page names them: changes only when a topic is added, renamed or removed. */
export const cachedSections = cachedRead(
  "sections",
  async () => (await listTopics()).map(({ slug, name }) => ({ slug, name })),
  () => [cacheTags.sections],
);
