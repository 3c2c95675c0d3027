import { z } from "zod";
import { articleListQuerySchema, articleListSchema, articleSchema, idOrSlugSchema } from "@/lib/articles/schema";
import { articleChangesSchema, changesQuerySchema } from "@/lib/articles/schema/changes";
import { answersQuerySchema, commentInContextSchema, commentListQuerySchema, commentListSchema } from "@/lib/comments/schema";
import { loggedActsSchema, logQuerySchema } from "@/lib/moderation/schema";
import { sourceListQuerySchema, sourceListSchema, sourceSchema } from "@/lib/sources/schema";
import { storyListQuerySchema, storyListSchema, storySchema } from "@/lib/stories/schema";
import { topicListQuerySchema, topicListSchema } from "@/lib/topics/schema";
import { operation } from "./operation";

const none = z.strictObject({});
const byId = z.strictObject({ id: idOrSlugSchema });

/** Every address of the JSON interface. The handlers, the OpenAPI document and the page about it are made from this. */
export const operations = {
  listArticles: operation({
    id: "listArticles",
    path: "/articles",
    tag: "Articles",
    summary: "Articles, newest first",
    description: "All articles, or those of one topic or one source. Follow `links.next` for older and `links.previous` for newer ones; a page never shifts when articles arrive.",
    params: none,
    query: articleListQuerySchema,
    response: articleListSchema,
    tryIt: [
      { address: "/api/v1/articles", label: "The newest articles" },
      { address: "/api/v1/articles?topic=technology&limit=5", label: "Five about technology" },
    ],
  }),
  getArticle: operation({
    id: "getArticle",
    path: "/articles/{id}",
    tag: "Articles",
    summary: "One article with its text",
    description: "The whole article: its text as sanitised HTML, where it came from, and why it carries its labels. One that turned out to be another article answers with that one.",
    params: byId,
    query: none,
    response: articleSchema,
    missing: "The article may have been removed; /api/v1/articles lists what there is.",
    tryIt: [{ address: "/api/v1/articles/1", label: "The first article" }],
  }),
  listChanges: operation({
    id: "listChanges",
    path: "/articles/{id}/changes",
    tag: "Articles",
    summary: "What changed in an article",
    description: "Each change since the article first stood here, sentence by sentence and within changed sentences word by word, the latest first. Follow `links.next` for earlier ones.",
    params: byId,
    query: changesQuerySchema,
    response: articleChangesSchema,
    missing: "The article may have been removed; /api/v1/articles lists what there is.",
    tryIt: [{ address: "/api/v1/articles/1/changes", label: "What changed in the first article" }],
  }),
  listStories: operation({
    id: "listStories",
    path: "/stories",
    tag: "Stories",
    summary: "Stories, the one with the newest article first",
    description: "Each story is the coverage of one event, with a count of its articles by who controls their source.",
    params: none,
    query: storyListQuerySchema,
    response: storyListSchema,
    tryIt: [{ address: "/api/v1/stories?limit=5", label: "Five stories" }],
  }),
  getStory: operation({
    id: "getStory",
    path: "/stories/{id}",
    tag: "Stories",
    summary: "One story with its articles",
    description: "A story that was merged into another answers with the other one.",
    params: byId,
    query: none,
    response: storySchema,
    missing: "/api/v1/stories lists what there is.",
    tryIt: [{ address: "/api/v1/stories/1", label: "The first story" }],
  }),
  listSources: operation({
    id: "listSources",
    path: "/sources",
    tag: "Sources",
    summary: "Sources, in order of slug",
    description: "Who speaks in this paper, who controls and who pays for them, and what that statement rests on.",
    params: none,
    query: sourceListQuerySchema,
    response: sourceListSchema,
    tryIt: [{ address: "/api/v1/sources", label: "All sources" }],
  }),
  getSource: operation({
    id: "getSource",
    path: "/sources/{id}",
    tag: "Sources",
    summary: "One source",
    description: "Its articles are at `/articles?source=` with its slug.",
    params: byId,
    query: none,
    response: sourceSchema,
    missing: "/api/v1/sources lists what there is.",
    tryIt: [{ address: "/api/v1/sources/1", label: "The first source" }],
  }),
  listTopics: operation({
    id: "listTopics",
    path: "/topics",
    tag: "Topics",
    summary: "All topics",
    description: "The topics of this paper in the order of its section bar. Their articles are at `/articles?topic=` with their slug.",
    params: none,
    query: topicListQuerySchema,
    response: topicListSchema,
    tryIt: [{ address: "/api/v1/topics", label: "All topics" }],
  }),
  listComments: operation({
    id: "listComments",
    path: "/articles/{id}/comments",
    tag: "Comments",
    summary: "The discussion of an article",
    description: "Threads in the order asked for, each with its first answers; `answerCount` says where there are more, which are at `/comments/{id}`. New votes show within a minute, new comments within a second.",
    params: byId,
    query: commentListQuerySchema,
    response: commentListSchema,
    missing: "/api/v1/articles lists what there is; a cursor belongs to one order.",
    tryIt: [{ address: "/api/v1/articles/1/comments?order=newest", label: "What was said last about the first article" }],
  }),
  getComment: operation({
    id: "getComment",
    path: "/comments/{id}",
    tag: "Comments",
    summary: "One comment in its context",
    description: "What it answers, the comment, and a page of its answers, the best first.",
    params: z.strictObject({ id: z.string().min(1).max(20).describe("The comment's number") }),
    query: answersQuerySchema,
    response: commentInContextSchema,
    missing: "The comment may wait for a moderator or be gone; /api/v1/articles/{id}/comments lists those of an article.",
    // A new paper has none to try it on.
    tryIt: [],
  }),
  listActs: operation({
    id: "listActs",
    path: "/log",
    tag: "Moderation",
    summary: "The public log of moderation, newest act first",
    description: "Every act of those who run this paper, each with the hash of the one before. The whole log for verification is the file at `/log/log.jsonl`, one act a line.",
    params: none,
    query: logQuerySchema,
    response: loggedActsSchema,
    tryIt: [{ address: "/api/v1/log?limit=5", label: "The newest five acts" }],
  }),
} as const;
