import { ERROR_CODES, type ErrorCode } from "@/lib/errors";

// Made up, and marked as demonstration like everything that is. A test holds them to the schemas.
const origin = "https://news.example.org";

const source = { slug: "harbour-post", name: "The Harbour Post", control: "independent", country: "NO", demo: true };
const topic = { slug: "climate", name: "Climate" };

const summary = {
  id: 4711,
  slug: "first-ship-catches-its-own-carbon",
  url: `${origin}/articles/first-ship-catches-its-own-carbon`,
  title: "First ship catches its own carbon",
  titleDerived: false,
  standfirst: "The tanker takes 70 per cent of the carbon dioxide from its exhaust, its owner says.",
  lang: "en",
  kind: "report",
  kindReason: null,
  sponsor: null,
  publishedAt: "2026-03-01T00:00:00.000Z",
  publishedPrecision: "day",
  sourceUpdatedAt: null,
  sortAt: "2026-03-01T00:00:00.000Z",
  wordCount: 412,
  commentCount: 0,
  picture: null,
  source,
  topics: [topic],
  story: { slug: "carbon-capture-at-sea", title: "Carbon capture at sea", articleCount: 3 },
  reprintOf: null,
  reprintSources: 1,
};

const article = {
  ...summary,
  byline: "Ingrid Solheim",
  dateline: "BERGEN",
  html: "<p>The tanker left Bergen on Sunday with a plant on its deck that …</p>",
  publishedEvidence: "the line \"1 March 2026\" under the title",
  canonicalUrl: null,
  originalUrl: null,
  quotedOutlet: null,
  disclaimer: null,
  facts: ["The owner's announcement of 27 February 2026"],
  enclosures: [{ url: "https://harbour-post.example/audio/carbon-plant.mp3", type: "audio/mpeg", bytes: 9_120_000, title: "Aboard the tanker", seconds: 570, chapters: [{ start: 0, title: "Leaving Bergen" }, { start: 215, title: "Below deck" }], transcripts: [{ url: "https://harbour-post.example/audio/carbon-plant.vtt", lang: "en", type: "text/vtt" }] }],
  firstSeenAt: "2026-03-01T09:12:44.031Z",
  revisionCount: 0,
  summaryOnly: false, excerptOnly: false,
  stoodBefore: [],
  reprints: [{
    id: 4720, slug: "tanker-sails-with-its-own-carbon-plant", title: "Tanker sails with its own carbon plant", lang: "en", publishedAt: "2026-03-02T06:30:00.000Z",
    publishedPrecision: "minute", source: { slug: "fjord-daily", name: "Fjord Daily", control: "company", country: "NO", demo: true },
  }],
  provenance: [{
    documentName: "first-ship.md", checksum: "9f2c…", importerVersion: "1", firstLine: 12, lastLine: 31, page: null, feedUrl: null,
    seenAt: "2026-03-01T09:12:44.031Z",
  }],
  findings: [{ field: "topic", value: "climate", reason: "the edition says so", origin: "edition", evidence: [] }],
  corrections: [],
};

const fullSource = {
  ...source, id: 12, url: `${origin}/sources/harbour-post`, language: "en", owner: "Its readers, as a co-operative", funding: "Subscriptions",
  description: "A daily from a port town.", homepage: null, evidence: "Its own statement of ownership", articleCount: 9,
  lastArticleAt: "2026-03-01T00:00:00.000Z",
  statements: [{ kind: "corrections" as const, url: "https://harbour-post.example/corrections", words: null, seenOn: "https://harbour-post.example/", seenAt: "2026-02-20" }], wishes: null,
};

const story = {
  id: 77, slug: "carbon-capture-at-sea", url: `${origin}/stories/carbon-capture-at-sea`, title: "Carbon capture at sea", standfirst: null,
  lang: "en", articleCount: 3, sourceCount: 3, voiceCount: 2, shared: { sources: 2, pieces: 1 }, controls: { independent: 2, trade: 1 },
  firstAt: "2026-02-27T00:00:00.000Z", lastAt: "2026-03-01T00:00:00.000Z",
};

const named = { slug: source.slug, name: source.name, control: source.control };
const fullTopic = { ...topic, id: 7, url: `${origin}/topics/climate`, position: 6, articleCount: 31 };
const links = (path: string) => ({ self: `/api/v1/${path}?limit=1`, next: `/api/v1/${path}?cursor=before.mm7lqv40-3mv&limit=1`, previous: null });

const comment = {
  id: 815, url: `${origin}/comments/815`, parentId: null, depth: 0, status: "published", author: { handle: "ida-holm", name: "Ida Holm", role: "reader" },
  html: "<p>The plant on deck takes a tenth of the ship's own power, the yard told us in May.</p>", quote: "takes 70 per cent of the carbon dioxide", about: null, articleRevision: 0,
  upvotes: 12, answerCount: 1, createdAt: "2026-03-01T10:02:11.400Z", editedAt: null, answers: [],
};
const answer = { ...comment, id: 816, url: `${origin}/comments/816`, parentId: 815, depth: 1, html: "<p>Is that at full speed?</p>", quote: null, upvotes: 0, answerCount: 0 };
const loggedAct = {
  id: 214, url: `${origin}/log/acts/214`, at: "2026-03-01T10:20:30.040Z", actor: "p-5b1de0c3a9f84d7712", action: "reject", targetType: "comment", target: "4711", reason: "spam",
  detail: {}, textHash: "0f".repeat(32), previousHash: "2a".repeat(32), hash: "9c".repeat(32),
};

const EXAMPLES: Record<string, unknown> = {
  ArticleList: { items: [summary], links: links("articles") },
  Article: article,
  ArticleChanges: {
    items: [{
      number: 1, at: "2026-03-01T11:40:05.220Z", by: "source", title: null, standfirst: null,
      text: {
        added: 0, removed: 0, changed: 1, moved: 0,
        passages: [{
          skipped: 3,
          sentences: [{ kind: "changed", opens: true, parts: [{ kind: "same", text: "The plant takes " }, { kind: "removed", text: "90" }, { kind: "added", text: "70" }, { kind: "same", text: " per cent of it." }] }],
        }],
      },
      cut: false,
    }],
    links: { self: "/api/v1/articles/4711/changes", next: null },
  },
  ArticleVersion: {
    id: 4711, slug: "harbour-plant-70-per-cent", url: `${origin}/articles/harbour-plant-70-per-cent/versions/1`, number: 1, count: 2, title: "Harbour plant takes most of the power", standfirst: null,
    html: "<p>The plant takes 90 per cent of it.</p>", seenAt: "2026-03-01T08:31:10.000Z", replacedAt: "2026-03-01T11:40:05.220Z", replacedBy: "source",
  },
  RewrittenList: {
    items: [{
      id: 4711, slug: "harbour-plant-70-per-cent", url: `${origin}/articles/harbour-plant-70-per-cent`, title: "Harbour plant takes 70 per cent of the power", lang: "en", source: summary.source,
      rewrittenAt: "2026-03-01T11:40:05.220Z", revisionCount: 1, headlineChanges: 1,
      change: { number: 1, title: [{ kind: "same", text: "Harbour plant takes " }, { kind: "removed", text: "most" }, { kind: "added", text: "70 per cent" }, { kind: "same", text: " of the power" }] },
    }],
    links: { self: "/api/v1/rewritten", next: null },
  },
  StoryList: { items: [story], links: links("stories") },
  Story: {
    ...story, headline: { source: named, why: ["news", "language", "plain"], standfirstSource: named },
    origins: { count: 2, repeating: 1, origins: [{ source: named, agency: null, articles: 1, repeats: 1, ties: { reprint: 1 }, counted: true }] },
    languages: [{ lang: "en", articles: 3 }], kinds: [{ kind: "report", articles: 3 }], changes: [], articles: [summary], repeats: [{ articleId: 4712, tie: "reprint", source: named, agency: null, share: null }], links: { self: `/api/v1/stories/${story.slug}`, next: null },
  },
  StoryComparison: {
    a: { article: summary, sentences: [{ text: "The plant takes 70 per cent of it.", opens: true, mark: "own" }], names: ["Ida Holm"], numbers: ["70 per cent"], quotes: [], share: 0, cut: false },
    b: { article: { ...summary, id: 4712, slug: "a-ship-that-swallows-its-smoke" }, sentences: [{ text: "The yard will not say how much.", opens: true, mark: "own" }], names: [], numbers: [], quotes: [], share: 0, cut: false },
    earlier: "a", sameLanguage: true,
  },
  FrontPage: {
    items: [{
      here: {
        place: 1, bySum: 1, rule: null, heat: 19123.3219, at: "2026-03-01T00:00:00.000Z", sum: 1.6,
        terms: [{ source: named, agency: null, kind: "report", weight: 1, at: "2026-03-01T00:00:00.000Z" }, { source: null, agency: "Reuters", kind: "analysis", weight: 0.6, at: "2026-03-01T00:00:00.000Z" }],
        rest: { origins: 0, sum: 0 }, repeating: 1, halfLifeHours: 12,
      },
      story, article: null,
    }],
    snapshot: null, singles: [summary], sponsored: [], halfLifeHours: 12, repeatedRelease: 0.25, places: 16,
    rules: { leadArea: 4, leadTopic: 2, leadSource: 1, topicInRow: 2, window: 6, source: 2, side: 4, singlesOf: 4, dueAfter: 8, reach: 2 },
    candidates: [{
      story: true, id: story.id, url: story.url, title: story.title, lang: story.lang, at: "2026-03-01T00:00:00.000Z",
      terms: [{ sourceId: 3, agency: null, kind: "report", weight: 1, at: "2026-03-01T00:00:00.000Z" }, { sourceId: null, agency: "Reuters", kind: "analysis", weight: 0.6, at: "2026-03-01T00:00:00.000Z" }],
      rest: { origins: 0, sum: 0 }, topic: "climate", sourceId: 3, side: "independent", news: true, heat: null,
    }],
    weights: { report: 1, "wire-copy": 1, "live-blog": 1, interview: 1, analysis: 0.6, correction: 0.5, editorial: 0.3, opinion: 0.3, review: 0.3, "press-release": 0, sponsored: 0, satire: 0 },
  },
  SourceReport: {
    figures: {
      since: "2025-12-07T06:10:00.000Z", articles: 120, lastAt: "2026-03-01T08:30:00.000Z", hours: Array.from({ length: 24 }, (_, hour) => (hour >= 6 && hour < 18 ? 10 : 0)), weekdays: [20, 20, 20, 20, 20, 10, 10],
      gapSeconds: 21_600, kinds: [{ kind: "report", articles: 100 }, { kind: "opinion", articles: 20 }], topics: [{ slug: "climate", name: "Climate", articles: 120 }], languages: [{ lang: "en", articles: 120 }],
      reprints: 6, printsOf: [{ slug: "fjord-daily", name: "Fjord Daily", articles: 6 }], reprinted: 0, printedBy: [], textChanges: 9, headlineChanges: 4, corrections: 1, correctedHere: 0,
      feeds: { feeds: 1, paused: 0, failing: 0, silent: 0, lastAnswer: "2026-03-01", lastNew: "2026-03-01" },
    },
    countedAt: "2026-03-01T09:00:00.000Z",
    periods: [{ control: "independent", country: "NO", owner: "Its readers, as a co-operative", funding: "Subscriptions", evidence: [{ words: "Its imprint.", url: "https://harbour-post.example/imprint" }], from: null, until: null, origin: "admin", saidAt: "2026-01-10T12:00:00.000Z" }],
    corrected: [],
  },
  SourceList: { items: [fullSource], links: { self: "/api/v1/sources?limit=1", next: "/api/v1/sources?cursor=before.harbour-post&limit=1", previous: null } },
  Source: fullSource,
  TopicList: { items: [fullTopic] },
  CommentList: {
    published: 2, closed: false, items: [{ ...comment, answers: [answer] }],
    links: { self: "/api/v1/articles/4711/comments?order=best", next: null },
  },
  CommentInContext: {
    comment: answer, above: [comment], article: { slug: article.slug, url: article.url }, links: { self: "/api/v1/comments/816", next: null },
  },
  SearchResult: {
    understood: "carbon ship", correctedFrom: null, problems: [], count: 1, atLeast: false,
    items: [{ article: summary, passage: [{ text: "The ", mark: false }, { text: "ship", mark: true }, { text: " left Bergen on Sunday …", mark: false }], part: "all" }], stories: [],
    facets: {
      source: [{ value: "harbour-post", label: "The Harbour Post", count: 1 }], topic: [{ value: "climate", label: "Climate", count: 1 }], kind: [{ value: "report", label: null, count: 1 }],
      control: [{ value: "independent", label: null, count: 1 }], country: [{ value: "NO", label: null, count: 1 }], lang: [{ value: "en", label: null, count: 1 }], time: [{ value: "2026", label: null, count: 1 }],
    },
    links: { self: "/api/v1/search?as=articles&limit=20&q=carbon+ship&sort=relevance", next: null },
  },
  SearchSuggestions: { items: [{ kind: "topic", text: "Climate", url: `${origin}/topics/climate` }, { kind: "word", text: "climate", url: `${origin}/search?q=climate` }] },
  LoggedActs: { items: [loggedAct], links: { self: "/api/v1/log?limit=1", next: "/api/v1/log?cursor=before.214&limit=1", previous: null } },
};

/** An example of the body with this name. @throws Error for a name without one */
export function exampleOf(name: string): unknown {
  if (!Object.hasOwn(EXAMPLES, name)) throw new Error(`There is no example of ${name}: add one to lib/api/examples.ts.`);
  return EXAMPLES[name];
}

function problemExample(code: ErrorCode, detail: string, errors?: { parameter: string; detail: string }[]) {
  const { status, title } = ERROR_CODES[code];
  return { type: `${origin}/docs/problems/${code}`, title, status, detail, instance: "/api/v1/articles", code, ...(errors ? { errors } : {}) };
}

/** One failure of each kind that the document speaks of. */
export const problemExamples: Readonly<Record<ErrorCode, object>> = {
  invalid: problemExample("invalid", "Not valid: limit. See /docs/api for what this address takes.", [{ parameter: "limit", detail: "Give a whole number from 1 to 100." }]),
  unauthenticated: problemExample("unauthenticated", "Sign in first, then try again."),
  forbidden: problemExample("forbidden", "This token may not do this: it lacks the scope \"bookmarks\"."),
  "not-found": problemExample("not-found", "There is nothing at this address. /api/v1/articles lists what there is."),
  "method-not-allowed": problemExample("method-not-allowed", "This address answers GET, HEAD, OPTIONS; it does not take POST."),
  conflict: problemExample("conflict", "It has changed since you read it. Read it again, then repeat your change."),
  "too-large": problemExample("too-large", "A body may have at most 262144 bytes here."),
  unsupported: problemExample("unsupported", "Send the file itself, with Content-Type: text/html or application/json."),
  "rate-limited": problemExample("rate-limited", "Too many attempts. Wait 15 minutes, then try again."),
  internal: problemExample("internal", "Something failed on our side. It has been logged; try again in a moment."),
  unavailable: problemExample("unavailable", "The paper is starting. Try again in a few seconds."),
};
