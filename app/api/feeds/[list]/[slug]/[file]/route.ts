import { z } from "zod";
import { feedContents } from "@/lib/feeds/contents";
import { FEED_TYPES, renderFeed } from "@/lib/feeds/formats";
import { publicDocument } from "@/lib/http/endpoint";
import { readSearchSegment } from "@/lib/search/rules/asked";
import { FEED_FILES, type FeedFormat, type FeedScope } from "@/lib/routes";

const paramsSchema = z.object({ list: z.enum(["front", "latest", "log", "topics", "sources", "search"]), slug: z.string(), file: z.enum(Object.values(FEED_FILES)) });

function scopeOf(list: z.infer<typeof paramsSchema>["list"], slug: string): FeedScope {
  if (list === "topics") return { kind: "topic", slug };
  if (list === "search") return { kind: "search", text: readSearchSegment(slug).text };
  return list === "sources" ? { kind: "source", slug } : { kind: list };
}

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicDocument(async (_request, context) => {
  const params = paramsSchema.safeParse(await context.params);
  if (!params.success) return null;
  const { list, slug, file } = params.data;
  const format = (Object.keys(FEED_FILES) as FeedFormat[]).find((name) => FEED_FILES[name] === file) ?? "rss";
  const found = await feedContents(scopeOf(list, slug), format);
  return found && { body: renderFeed(found.contents, format), type: FEED_TYPES[format], tags: found.tags };
});
