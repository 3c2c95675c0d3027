import { expect, it } from "vitest";
import { sharedCache } from "@/lib/cache/shared";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { receiveDocument } from "@/lib/ingest/read";
import { importDocument } from "@/lib/jobs/import-document";
import { cachedFrontPage, cachedStory } from "@/lib/stories/cached";
import { cachedArticle, cachedLatest, cachedSourceArticles, cachedTopicArticles } from "./cached";

useTestDatabase();

const TEXT = `---
title: Ferry stays
published: 2025-06-10
topics: [society]
story: ellery-ferry
---
The council of Ellery voted on Tuesday to keep the ferry for another five years.
`;

async function tagsOf(read: () => Promise<unknown>): Promise<Set<string>> {
  const tags = new Set<string>();
  await sharedCache().scope.run({ tags, parts: new Map() }, read);
  return tags;
}

it("puts whatever shows a source's name under that source's face", async () => {
  await importDocument(receiveDocument(Buffer.from(TEXT), "ferry.md"), { source: { name: "Post" } });
  const { slug } = await db().article.findFirstOrThrow();
  const reads = [
    () => cachedArticle(slug), () => cachedLatest({}), () => cachedTopicArticles("society", {}), () => cachedSourceArticles("post", {}),
    () => cachedStory("ellery-ferry"), () => cachedFrontPage(),
  ];
  for (const read of reads) expect(await tagsOf(read)).toContain("source-face:post");
  expect(await tagsOf(() => cachedArticle("no-such"))).toEqual(new Set(["article:no-such"]));
});
