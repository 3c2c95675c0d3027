import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { record } from "@/lib/moderation/mutations/record";

/** How many articles `fillPaper` stores; the newest is the last. */
export const ARTICLES = 7;
const START = Date.UTC(2026, 2, 1, 8);

const HOSTILE = "]]></title><script>alert(\"1\")</script> & 'quotes' \u000b";

/** A small paper: two sources (one invented), seven articles of many kinds an hour apart, a story of three, one hidden article. */
export async function fillPaper(): Promise<void> {
  const daily = await db().source.create({ data: { slug: "daily", name: "The Daily & Post", control: "independent", country: "GB", language: "en", articleCount: 4 } });
  const ministry = await db().source.create({ data: { slug: "ministry", name: "<Ministry> Wire", control: "state", demo: true, homepage: "https://ministry.example", articleCount: 3 } });
  await db().source.create({ data: { slug: "gone", name: "Gone", status: "gone" } });
  const story = await db().story.create({ data: { slug: "the-ship", title: "The ship", articleCount: 3, sourceCount: 2, voiceCount: 2, controls: { independent: 2, state: 1 }, heat: 3, firstAt: new Date(START), lastAt: new Date(START + 2 * 3_600_000) } });
  const climate = await db().topic.findUniqueOrThrow({ where: { slug: "climate" } });
  const special: Record<number, object> = {
    0: { publishedPrecision: "day", lang: "de", standfirst: "Kurz & knapp <b>" },
    1: { publishedAt: null, publishedPrecision: "unknown", lang: "und", canonicalUrl: "https://elsewhere.example/a?b=1&c=2" },
    2: { kind: "opinion", title: `Opinion ${HOSTILE}`, byline: "A. Writer <a@b>" },
    3: { kind: "sponsored", sponsor: "Acme & Sons" },
    4: { lang: "ar", title: "مقال عن التجارة", publishedPrecision: "month" },
    5: { kind: "press-release", disclaimer: "Not <em>advice</em>", originalUrl: "https://origin.example/piece" },
    6: { lang: "zh", title: "芯片出口新规", imageUrl: "https://img.example/a.jpg", imageAlt: "A chip" },
  };
  for (let index = 0; index < ARTICLES; index++) await article(index, index % 2 ? ministry.id : daily.id, index < 3 ? story.id : null, climate.id, special[index] ?? {});
  await article(ARTICLES, daily.id, null, climate.id, { status: "hidden" });
  await db().articleTopic.updateMany({ where: { article: { status: "hidden" } }, data: { status: "hidden" } });
}

/** Five acts in the log, three of them rejections; the last is the paper's own, on an article that is there. */
export async function fillLog(): Promise<void> {
  const moderator = await newReader("moderator");
  const comment = (id: number, action: "reject" | "approve") => db().$transaction((tx) => record(tx, moderator, { action, target: { type: "comment", id }, reason: action === "reject" ? "spam" : "within-rules", removedText: "said" }));
  await comment(1, "reject");
  await comment(2, "approve");
  await comment(3, "reject");
  await comment(4, "reject");
  await db().$transaction((tx) => record(tx, null, { action: "correct-article", target: { type: "article", id: 3 }, reason: "correction", detail: { fields: ["title"] } }));
}

async function article(index: number, sourceId: number, storyId: number | null, topicId: number, more: object) {
  const at = new Date(START + index * 3_600_000);
  await db().article.create({
    data: {
      slug: `article-${index}`, identity: `test:${index}`, sourceId, storyId, title: `Article ${index}`, lang: "en", kind: "report",
      publishedAt: at, publishedPrecision: "minute", sortAt: at, wordCount: 3, contentHash: `hash-${index}`, ...more,
      body: { create: { html: `<p>Text ${index} <a href="/more?a=1&amp;b=2">more</a> ]]&gt; <img src="pic.png" alt=""></p>`, text: `Text ${index} more` } },
      topics: { create: { topicId, sortAt: at } },
      findings: { create: { field: "kind", value: "report", reason: "a test says so" } },
    },
  });
}
