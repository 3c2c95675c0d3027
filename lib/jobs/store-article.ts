import { adoptLinks } from "@/lib/bookmarks/mutations/adopt";
import { db, type Db } from "@/lib/db/client";
import type { Outcome } from "@/lib/documents/types";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { addOrigin } from "@/lib/ingest/store/imports";
import { insertArticle } from "@/lib/ingest/store/insert";
import { retrying } from "@/lib/db/retrying";
import type { StoredSource } from "@/lib/ingest/store/sources";
import { lockArticle, updateArticle } from "@/lib/ingest/store/update";
import { showArticle, withdrawArticle } from "@/lib/ingest/store/withdraw";
import type { PreparedArticle } from "@/lib/ingest/types";
import { claimStory, refreshStory } from "@/lib/stories/mutations";
import { withOwnTopic } from "./own-topics";
import { changedTags, publish, type Changed } from "./publish";

/** Titles and standfirsts that an edition gives to its stories, by key. */
export type StoryNames = Readonly<Record<string, { title: string; standfirst: string | null }>>;

export type StorePlan = {
  source: StoredSource;
  importId: number;
  arrived: Date;
  stories: StoryNames;
  /** The stored article that this one is, if any. */
  storedId: number | null;
  keepRevision: boolean;
};

const STORY_REASON = "The edition puts it into this story.";

/** Stores or updates one article in one transaction, with its story's face and the changed tags. */
export async function storeArticle(given: PreparedArticle, plan: StorePlan): Promise<Exclude<Outcome, "read">> {
  const article = await withOwnTopic(given, []);
  if (plan.storedId !== null) return retrying(() => updateOne(article, plan, plan.storedId ?? 0));
  if (article.storyKey !== null) return retrying(() => db().$transaction((tx) => insertIntoStory(tx, article, plan)));
  const tags = changedTags(changedBy(article, plan.source));
  const insert = (tx: Db) => insertArticle(tx, article, { ...plan, feed: null, sourceId: plan.source.id, storyId: null, storyReason: null, tags });
  // What has no address elsewhere nobody has kept as a link, and takes one statement.
  const id = await retrying(() => (article.canonicalUrl === null ? insert(db()) : db().$transaction(async (tx) => adopting(tx, await insert(tx)))));
  return id === null ? known(article, plan) : "added";
}

/** Readers who kept the article's page as a link have it as an article from now on. */
async function adopting(tx: Db, id: number | null): Promise<number | null> {
  if (id !== null) await adoptLinks(tx, [id]);
  return id;
}

/** What became of an identity that was stored in the meantime or is at an address that a feed brought, or was deleted for good. */
async function known(article: PreparedArticle, plan: StorePlan): Promise<Exclude<Outcome, "read">> {
  const { identity, address } = article;
  const stored = await db().article.findFirst({ where: { OR: [{ identity }, ...(address === null ? [] : [{ address }])] }, select: { id: true } });
  if (!stored) return "deleted-before";
  await addOrigin(db(), stored.id, plan.importId, article, plan.arrived);
  return "unchanged";
}

async function insertIntoStory(tx: Db, article: PreparedArticle, plan: StorePlan): Promise<Exclude<Outcome, "read">> {
  const story = await claimStory(tx, naming(article, plan.stories));
  const others = await siblings(tx, story.id);
  const tags = changedTags(merge(changedBy(article, plan.source), { ...others, stories: [story.slug] }));
  const id = await adopting(tx, await insertArticle(tx, article, { ...plan, feed: null, sourceId: plan.source.id, storyId: story.id, storyReason: STORY_REASON, tags }));
  await refreshStory(tx, story.id);
  return id === null ? "deleted-before" : "added";
}

async function updateOne(article: PreparedArticle, plan: StorePlan, articleId: number): Promise<Exclude<Outcome, "read">> {
  return db().$transaction(async (tx) => {
    if (!(await lockArticle(tx, articleId))) return "deleted-before";
    const story = article.storyKey === null ? null : await claimStory(tx, naming(article, plan.stories));
    await addOrigin(tx, articleId, plan.importId, article, plan.arrived);
    const shown = await showArticle(tx, articleId);
    const updated = await updateArticle(tx, articleId, article, {
      keepRevision: plan.keepRevision, at: new Date(), ...(story ? { story: { id: story.id, reason: STORY_REASON } } : {}),
    });
    const touched = [updated, shown].filter((each) => each !== null);
    if (touched.length === 0) return "unchanged";
    await adoptLinks(tx, [articleId]);
    const changed: Changed = {
      articles: touched.map((each) => each.slug), sources: touched.map((each) => each.sourceSlug), topics: touched.flatMap((each) => each.topics),
    };
    await publish(tx, await withStories(tx, changed, [...new Set(touched.flatMap((each) => each.stories))]));
    return shown ? "shown-again" : "updated";
  });
}

/** Hides an article that a newer reading does not find. False when it was hidden before. */
export async function withdraw(articleId: number): Promise<boolean> {
  return retrying(() => db().$transaction(async (tx) => {
    const gone = await withdrawArticle(tx, articleId, "A newer reading of the same document makes these lines part of another article.");
    if (gone === null) return false;
    const changed: Changed = { articles: [gone.slug], sources: [gone.sourceSlug], topics: gone.topics };
    await publish(tx, await withStories(tx, changed, gone.stories));
    return true;
  }));
}

/** Refreshes the stories that a change touched, and adds them and their articles to what changed. */
export async function withStories(tx: Db, changed: Changed, storyIds: readonly number[]): Promise<Changed> {
  let all = changed;
  for (const id of [...storyIds].sort((a, b) => a - b)) {
    await refreshStory(tx, id);
    all = merge(all, await storyChanges(tx, id));
  }
  return all;
}

/** What a change of a story changes: itself, and its articles and where they are listed. */
export async function storyChanges(tx: Db, storyId: number): Promise<Changed> {
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { slug: true } });
  return story ? { ...(await siblings(tx, storyId)), stories: [story.slug] } : {};
}

const MOST_SIBLINGS = 200;

/** The other articles of a story and where they are listed: their pages and cards show the story too. */
async function siblings(tx: Db, storyId: number): Promise<Changed> {
  const rows = await tx.article.findMany({
    where: { storyId, status: "visible" },
    select: { slug: true, source: { select: { slug: true } }, topics: { select: { topic: { select: { slug: true } } } } },
    orderBy: [{ sortAt: "desc" }, { id: "desc" }],
    take: MOST_SIBLINGS,
  });
  return {
    articles: rows.map((row) => row.slug),
    sources: rows.map((row) => row.source.slug),
    topics: rows.flatMap((row) => row.topics.map((entry) => entry.topic.slug)),
  };
}

function merge(a: Changed, b: Changed): Changed {
  const both = (name: keyof Changed) => [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])];
  return { articles: both("articles"), sources: both("sources"), topics: both("topics"), stories: both("stories") };
}

function changedBy(article: PreparedArticle, source: StoredSource): Changed {
  return { articles: [article.slug], sources: [source.slug], topics: article.topics };
}

function naming(article: PreparedArticle, names: StoryNames) {
  const key = article.storyKey ?? "";
  const named = names[key];
  return {
    key,
    slug: asciiSlug(key) || `story-${sha256(key).slice(0, 8)}`,
    title: named?.title ?? article.title,
    standfirst: named ? named.standfirst : article.standfirst,
    lang: named ? "en" : article.lang,
  };
}
