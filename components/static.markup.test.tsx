import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StaffList } from "@/components/admin/list";
import { ArticleCard, PaidCard } from "@/components/article/article-card";
import { ArticleFigure } from "@/components/article/article-figure";
import { ArticleHead } from "@/components/article/article-head";
import { Footnotes } from "@/components/article/footnotes";
import { ArticleListPage } from "@/components/article/list-page";
import { TopicIndex } from "@/components/article/topic-index";
import { Comment } from "@/components/comment/comment";
import { Thread } from "@/components/comment/thread";
import { ApiReference } from "@/components/docs/api-reference";
import { ProblemPage } from "@/components/docs/problem-page";
import { Players } from "@/components/media/players";
import { About } from "@/components/shell/about";
import { BottomBar, SectionBar } from "@/components/shell/bars";
import { Footer } from "@/components/shell/footer";
import { KeySheet } from "@/components/shell/key-sheet";
import { Masthead } from "@/components/shell/masthead";
import { STANDARD_SECTIONS } from "@/components/shell/sections";
import { StructuredData } from "@/components/shell/structured-data";
import { SourceReport } from "@/components/source/report";
import { SourceHead } from "@/components/source/source-head";
import { SourceIndex } from "@/components/source/source-index";
import { FrontPage } from "@/components/story/front-page";
import { peopleList } from "@/lib/accounts/queries/lists";
import type { ArticlePage, Printing } from "@/lib/articles/types";
import { articleJsonLd } from "@/lib/articles/json-ld";
import type { CommentView } from "@/lib/comments/types";
import { localeOf } from "@/lib/i18n/locale";
import { askedByPage } from "@/lib/listing/asked";
import type { ListRow } from "@/lib/listing/types";
import type { SourceFigures } from "@/lib/sources/types/report";
import type { ControlHistory, ControlPeriod } from "@/lib/sources/types/control";
import type { SourcePage } from "@/lib/sources/types";
import type { Here, StoryCard } from "@/lib/stories/types";
import { renderStatic } from "@/lib/static-html/render";

const locale = localeOf("de");
const HOSTILE = `"></a><script>alert('1')</script>&amp;<b onmouseover=x>\u2028`;
const AT = "2026-03-04T05:06:07.000Z";

const PRINTING: Printing = { id: 9, slug: HOSTILE, title: HOSTILE, lang: HOSTILE, publishedAt: AT, publishedPrecision: "minute", source: { slug: HOSTILE, name: HOSTILE, control: "wire", country: null, demo: true } };

/** An article whose every text tries to break out of its place. */
const article: ArticlePage = {
  id: 1, slug: HOSTILE, title: HOSTILE, titleDerived: true, standfirst: HOSTILE, lang: "ar", kind: "sponsored", kindReason: HOSTILE, sponsor: HOSTILE,
  publishedAt: AT, publishedPrecision: "minute", sourceUpdatedAt: AT, sortAt: AT, wordCount: 10, commentCount: 0,
  picture: { url: `javascript:${HOSTILE}`, alt: HOSTILE, caption: HOSTILE, credit: HOSTILE, width: null, height: 3 },
  source: { slug: HOSTILE, name: HOSTILE, control: "state", country: "NO", demo: true },
  stoodBefore: [{ share: 0.824, article: PRINTING }], topics: [{ slug: HOSTILE, name: HOSTILE }], story: { slug: HOSTILE, title: HOSTILE, articleCount: 3 },
  reprintOf: PRINTING, reprintSources: 2, reprints: Array.from({ length: 9 }, (_, id) => ({ ...PRINTING, id })),
  byline: HOSTILE, dateline: HOSTILE, html: "<p>x</p>", enclosures: [{ url: "https://x.test/1.mp3", type: "audio/mpeg", bytes: 5_000_000, title: HOSTILE, seconds: 3_725 }, { url: "https://x.test/2.mp4?a=1&b=2", type: null, bytes: null, title: null, seconds: null }, { url: "https://x.test/3.pdf", type: HOSTILE, bytes: null, title: null, seconds: null }], publishedEvidence: HOSTILE, canonicalUrl: "javascript:alert(1)", originalUrl: `https://x.test/${HOSTILE}`,
  quotedOutlet: HOSTILE, disclaimer: HOSTILE, facts: [`${HOSTILE} https://y.test/a?b=1&c. d`], firstSeenAt: AT, revisionCount: 2, summaryOnly: false, excerptOnly: true,
  provenance: [{ documentName: HOSTILE, checksum: HOSTILE, importerVersion: "1", firstLine: 1, lastLine: null, page: 2, feedUrl: "https://z.test/feed", seenAt: AT }],
  findings: [{ field: "reprint", value: "9", reason: HOSTILE, evidence: [], origin: "rule" }], corrections: [{ field: "title", at: AT, note: HOSTILE }],
};
const plain: ArticlePage = { ...article, id: 2, slug: "plain", title: "Plain", lang: "en", kind: "report", picture: null, publishedAt: null, publishedPrecision: "unknown", sponsor: null };
const source: SourcePage = {
  ...article.source, id: 3, language: "ar", owner: HOSTILE, funding: null, description: HOSTILE, homepage: "https://x.test/a", evidence: HOSTILE, articleCount: 1, lastArticleAt: AT,
  statements: [{ kind: "ethics", url: `https://x.test/?${HOSTILE}`, words: HOSTILE, seenOn: `https://x.test/${HOSTILE}`, seenAt: "2026-03-01" }, { kind: "ownership", url: null, words: HOSTILE, seenOn: "https://x.test/", seenAt: "2026-03-01" }],
  wishes: { excerpt: 300, pages: false, contact: `https://x.test/?${HOSTILE}`, from: ["file", "feed"], url: `https://x.test/${HOSTILE}`, since: "2026-03-01" },
};
const period: ControlPeriod = { control: "state", country: null, owner: HOSTILE, funding: null, evidence: [{ words: HOSTILE, url: `https://x.test/?${HOSTILE}` }, { words: HOSTILE, url: null }], from: "2020-01-01", until: null, origin: "admin", saidAt: AT };
const history: ControlHistory = { periods: [period, { ...period, from: null, until: "2020-01-01" }], corrected: [{ ...period, replacedAt: AT }] };
const share = { slug: HOSTILE, name: HOSTILE, articles: 2 };
const figures: SourceFigures = {
  since: AT, articles: 30, lastAt: AT, hours: Array.from({ length: 24 }, (_, hour) => hour % 5), weekdays: [1, 2, 3, 4, 5, 6, 9], gapSeconds: 4_000, kinds: [{ kind: "satire", articles: 30 }], topics: [share], languages: [{ lang: "und", articles: 30 }],
  reprints: 1, printsOf: [share], reprinted: 1, printedBy: [share, { ...share, slug: "b" }], textChanges: 3, headlineChanges: 1, corrections: 1, correctedHere: 1, feeds: { feeds: 3, paused: 1, failing: 1, silent: 1, lastAnswer: "2026-03-01", lastNew: null },
};
const here: Here = {
  place: 2, bySum: 4, rule: "topic", heat: 1, at: AT, sum: 1.3, rest: { origins: 2, sum: 0.2 }, repeating: 3, halfLifeHours: 12,
  terms: [{ source: { slug: HOSTILE, name: HOSTILE, control: "state" }, agency: null, kind: "report", weight: 1, at: AT }, { source: null, agency: HOSTILE, kind: "opinion", weight: 0.3, at: AT }],
};
const story: StoryCard = {
  id: 4, slug: HOSTILE, title: HOSTILE, standfirst: HOSTILE, lang: "de", articleCount: 5, sourceCount: 2, voiceCount: 2, shared: null, controls: { state: 2, wire: 1 }, firstAt: AT, lastAt: AT, articles: [article, plain],
};

const comment: CommentView = {
  id: 5, parentId: null, depth: 0, status: "published", author: { handle: "ida", name: HOSTILE, role: "admin" }, html: '<p>Ask <a href="/people/per" class="mention">@per</a></p>', quote: HOSTILE,
  about: null, articleRevision: 0, upvotes: 2, answerCount: 3, createdAt: AT, editedAt: AT, answers: [],
};
const gone: CommentView = { ...comment, id: 6, status: "rejected", author: null, html: "", quote: null, answerCount: 2 };

const person: ListRow<typeof peopleList> = {
  id: HOSTILE, name: HOSTILE, email: null, handle: HOSTILE, role: "admin", status: "banned", statusUntil: null, premoderated: true, createdAt: AT, lastSeenAt: AT, deleteAfter: AT,
};
const staffList = (rows: readonly (typeof person)[]) => (
  <StaffList
    locale={locale} list={peopleList} asked={askedByPage(peopleList, { q: HOSTILE, sort: "-name", role: "admin" })} page={{ rows: [...rows], next: "abc" }} words={locale.words.adminLists.people}
    address="/de/admin/users" show={["name", "email", "role", "status", "createdAt"]} link={() => locale.routes.admin()}
  />
);

const PARTS: Readonly<Record<string, ReactNode>> = {
  "a list": <ArticleListPage locale={locale} scope={{ kind: "latest" }} list={{ articles: [article, plain], older: "a", newer: null }} empty={null} />,
  "an empty list": <ArticleListPage locale={locale} scope={{ kind: "topic", slug: HOSTILE }} list={{ articles: [], older: null, newer: null }} empty={<p>{HOSTILE}</p>} />,
  "an article's head": <ArticleHead locale={locale} article={article} />,
  "its picture": <ArticleFigure article={article} />,
  "its cover": <ArticleFigure article={plain} />,
  "its players": <><Players locale={locale} article={article} /><Players locale={locale} article={{ ...article, picture: { url: "https://x.test/a.jpg?b=1&c=2", alt: null, caption: null, credit: null, width: 600, height: 400 } }} /></>,
  "its picture from afar": <ArticleFigure article={{ ...article, picture: { url: "https://x.test/a.jpg?b=1&c=2", alt: HOSTILE, caption: null, credit: null, width: 600, height: 400 } }} />,
  "its footnotes": <Footnotes locale={locale} article={article} />,
  "cards": <><ArticleCard locale={locale} article={article} picture /><PaidCard locale={locale} article={article} /></>,
  "a front page": <FrontPage locale={locale} front={{ entries: [{ ...story, here }, { ...plain, here: { ...here, at: null } }], singles: [plain], sponsored: [article], editionAt: AT }} />,
  "topics": <TopicIndex locale={locale} topics={[{ id: 1, slug: HOSTILE, name: HOSTILE, position: 1, articleCount: 2 }]} />,
  "a source": <SourceHead locale={locale} source={source} history={history} />,
  "a source's report": <><SourceReport locale={locale} report={null} /><SourceReport locale={locale} report={{ figures, countedAt: AT }} /></>,
  "sources": <SourceIndex locale={locale} sources={[source, { ...source, slug: "b", demo: false }]} />,
  "data for machines": <StructuredData data={articleJsonLd(article)} />,
  "what stands round a page": <><Masthead locale={locale} section="front" edition={HOSTILE} /><SectionBar locale={locale} section={{ topic: "sport" }} topics={STANDARD_SECTIONS} /><Footer locale={locale} head={{ acts: 3, hash: "0f".repeat(32), at: AT }} /><BottomBar locale={locale} section={null} /><KeySheet words={locale.words.shell.keys} /></>,
  "a thread": <Thread locale={locale} comments={[{ ...comment, answers: [gone, { ...comment, id: 7, answerCount: 0 }] }]} lang="ar" label={HOSTILE} marked={{ id: 7, after: null }} />,
  "a list of staff": staffList([person]),
  "an empty one": staffList([]),
  "about the paper": <About locale={locale} />,
  "the interface's description": <ApiReference />,
  "a problem's": <ProblemPage code="not-found" />,
};

describe("our components become the HTML that React would make of them", () => {
  it.each(Object.entries(PARTS))("%s", async (_name, part) => {
    // React also asks for a picture early, from the head; a static part leaves that to the browser.
    const expected = renderToStaticMarkup(part).replace(/<link rel="preload" as="image"[^>]*>/g, "");
    expect(await renderStatic(part)).toBe(expected);
  });

  it("and nothing hostile leaves its place", async () => {
    for (const part of Object.values(PARTS)) expect(await renderStatic(part)).not.toMatch(/<script>|<b onmouseover|href="javascript:a/);
  });
});

it("a comment's links to people lead to pages in the reader's language", async () => {
  expect(await renderStatic(<Comment locale={locale} comment={comment} />)).toContain('<a href="/de/people/per" class="mention">');
});
