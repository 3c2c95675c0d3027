import type { CommentOrder } from "./comments/types";
import type { DisputedLabel } from "./labels/types";
import { FIRST_LANGUAGE, inLanguage, type InterfaceLanguage } from "./i18n/languages";
import { beforeCursor, listPath, onward, queryOf, telling, type ListScope, type Said } from "./routes/parts";
import { staffPagesIn } from "./routes/staff";

/** First segments of reader pages, which live under `app/[lang]`. A new page adds its segment here. */
export const READER_SEGMENTS = ["latest", "topics", "sources", "stories", "articles", "comments", "people", "about", "docs", "log", "rewritten", "search", "at"] as const;

/** First segments of pages that are each reader's own, made anew at every request. */
export const ACCOUNT_SEGMENTS = ["sign-in", "sign-up", "sign-out", "verify", "reset", "welcome", "invite", "saved", "history", "for-you", "settings", "admin", "inbox", "writing", "moderation", "appeals", "warnings", "suggest", "dispute", "belongs"] as const;

/** What plain forms post to, in the first language: their handlers stand under app/api/forms, by language. */
export const FORM_ADDRESSES = [
  "/articles/:slug/:act(save|unsave)",
  "/articles/:slug/:act(read|unread|forget)",
  "/:list(topics|sources|stories)/:slug/:act(follow|unfollow)",
  "/saved/forms/:act",
  "/history/:act(settings|wipe|read-all|undo-read-all)",
  "/settings/muted/:act(add|remove)",
  "/settings/reading/:act(keep)",
  "/moderation/forms/:form(decide|undo|note|person|appeal|words|discussion)",
  "/admin/comments/:act(keep)",
  "/admin/settings/:act(site|logo|remove-logo|registration|retention)",
  "/admin/announcements/:act(make|end)",
  "/admin/jobs/:act(retry|cancel|run)",
  "/admin/topics/:act(add|edit|up|down|remove)",
  "/admin/forms/:form(role|sign-out|end-invitation|send-again)",
  "/admin/articles/:id(\\d{1,10})/:act(correct|restore|hide|show|close|open|apart|compare|delete)",
  "/admin/documents/:act(send|again)",
  "/admin/opml/forms/:act(send|starter)",
  "/admin/opml/:id(\\d{1,10})/:act(add|again)",
  "/admin/feeds/forms/:act(bulk)",
  "/admin/feeds/:id(\\d{1,10})/:act(edit|check|pause|resume|test|move|delete)",
  "/admin/sources/forms/:act(add|look|read)",
  "/admin/sources/:slug/full-text/:act(keep|try|again)",
  "/admin/sources/:slug/:act(edit|delete)",
  "/admin/sources/:slug/rules/:act(preview|save|remove|up|down|on|off|apply|undo)",
  "/admin/suggestions/:act(take|decline)",
  "/suggest/:act(send)",
  "/dispute/:label(kind|topic|control)/:id/:act(send|withdraw)",
  "/moderation/labels/:id(\\d{1,10})/:act(uphold|overrule)",
  "/belongs/:act(propose)",
  "/moderation/stories/:act(decide|undo)",
  "/moderation/proposals/:id(\\d{1,10})/:act(accept|decline)",
  "/appeals/forms/:form(send|acknowledge)",
  "/articles/:slug/comment",
  "/comments/:id(\\d{1,10})/:act(answer|edit|remove|vote|unvote|flag|unflag)",
  "/discussions/:id(\\d{1,10})/:act(follow|mute|leave)",
  "/people/:handle/:act(hide|show)",
  "/inbox/:act(read)",
] as const;

/** Feed formats and the file names that serve them. */
export const FEED_FILES = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** The name of the paper's own picture for link previews; no article has it, for slugs start with a letter or number. */
export const DEFAULT_PICTURE = "-";

/** The whole log, for who verifies it. */
export const LOG_FILE = "/log/log.jsonl";
/** The same as a table, for who reads it in a spreadsheet. */
export const LOG_TABLE = "/log/log.csv";

/** What has feeds. */
export type FeedScope = ListScope | { kind: "front" } | { kind: "log" } | { kind: "search"; text: string };

/** Pages that readers see, each in every language of the interface. */
function pagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    front: () => page("/"),
    latest: () => page("/latest"),
    topics: () => page("/topics"),
    topic: (slug: string) => page(listPath({ kind: "topic", slug })),
    sources: () => page("/sources"),
    /** A later page of the source list: the sources after this one in order of slug. */
    sourcesAfter: (slug: string) => page(`/sources/after/${encodeURIComponent(slug)}`),
    source: (slug: string) => page(listPath({ kind: "source", slug })),
    /** `then` is where to go once signed in. */
    signIn: (then?: string) => page("/sign-in") + onward(then),
    /** Says why somebody who came back from a provider may not come in. */
    signInRefused: (error: string, provider?: string) => page("/sign-in") + queryOf({ error, with: provider }),
    signInByMail: (then?: string) => page("/sign-in/by-mail") + onward(then),
    signUp: (then?: string) => page("/sign-up") + onward(then),
    signOut: (told?: string) => page("/sign-out") + telling(told),
    reset: () => page("/reset"),
    forYou: (said?: Said) => page("/for-you") + queryOf(said),
    history: (said?: Said) => page("/history") + queryOf(said),
    following: (said?: Said) => page("/settings/following") + queryOf(said),
    muted: (said?: Said) => page("/settings/muted") + queryOf(said),
    readingSettings: (said?: Said) => page("/settings/reading") + queryOf(said),
    // What plain forms post to; each says what it does.
    followForm: (target: "topic" | "source" | "story", slug: string, act: "follow" | "unfollow") => page(`/${target === "story" ? "stories" : `${target}s`}/${encodeURIComponent(slug)}/${act}`),
    readingForm: (slug: string, act: "read" | "unread" | "forget") => page(`/articles/${encodeURIComponent(slug)}/${act}`),
    historyForm: (act: "settings" | "wipe" | "read-all" | "undo-read-all") => page(`/history/${act}`),
    mutedForm: (act: "add" | "remove") => page(`/settings/muted/${act}`),
    readingSettingsForm: () => page("/settings/reading/keep"),
    settings: (told?: string) => page("/settings") + telling(told),
    confirmEmail: (told: "changed" | "half") => page("/settings/confirm-email") + telling(told),
    signInSettings: (told?: string) => page("/settings/sign-in") + telling(told),
    sessionSettings: (told?: string) => page("/settings/sessions") + telling(told),
    tokenSettings: (told?: string) => page("/settings/tokens") + telling(told),
    dataSettings: (told?: string) => page("/settings/data") + telling(told),
    article: (slug: string) => page(`/articles/${encodeURIComponent(slug)}`),
    /** What changed in an article, or the page of it with changes of versions before the one of this number. */
    articleChanges: (slug: string, before?: number) => page(`/articles/${encodeURIComponent(slug)}/changes${before === undefined ? "" : `/before/${before}`}`),
    /** One change of an article, which stays at this address whatever is changed later: of the version of this number into the next. */
    articleChange: (slug: string, number: number) => `${page(`/articles/${encodeURIComponent(slug)}/changes/before/${number + 1}`)}#change-${number}`,
    /** An article as it read in one version; numbered from 1. */
    articleVersion: (slug: string, number: number) => page(`/articles/${encodeURIComponent(slug)}/versions/${number}`),
    /** What sources rewrote, the latest first: of all, or of one; or the page of it after a cursor. */
    rewritten: (source?: string, cursor?: string) => page(`${source === undefined ? "" : `/sources/${encodeURIComponent(source)}`}/rewritten${beforeCursor(cursor)}`),
    about: () => page("/about"),
    /** What a reader saved: a shelf, the inbox first of all. */
    saved: (shelf = "inbox") => page(shelf === "inbox" ? "/saved" : `/saved/${shelf}`),
    savedList: (id: string) => page(`/saved/lists/${id}`),
    savedFiles: () => page("/saved/files"),
    /** Says what a form did with an article, as the query tells. */
    savedDone: (query: Readonly<Record<string, string>>) => `${page("/saved/done")}?${new URLSearchParams(query)}`,
    /** Asks whether to do what somebody wanted before they signed in. */
    savedConfirm: (act: "save" | "unsave", slug: string) => `${page("/saved/confirm")}?${new URLSearchParams({ act, article: slug })}`,
    /** What forms post to. */
    save: (slug: string) => page(`/articles/${encodeURIComponent(slug)}/save`),
    unsave: (slug: string) => page(`/articles/${encodeURIComponent(slug)}/unsave`),
    savedForm: (form: "act" | "undo" | "note" | "lists" | "import") => page(`/saved/forms/${form}`),
    /** The first page of a list. */
    list: (scope: ListScope) => page(listPath(scope)),
    /** An older page of a list: everything that sorts after the cursor's article. */
    before: (scope: ListScope, cursor: string) => page(`${listPath(scope)}/before/${cursor}`),
    /** A newer page of a list: the page that ends just before the cursor's article. */
    after: (scope: ListScope, cursor: string) => page(`${listPath(scope)}/after/${cursor}`),
  };
}

/** Where stories and discussions are read, and the front page that stories stand on. */
function storyPagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    /** The discussion of an article, or the page of it after a cursor. */
    discussion: (slug: string, order: CommentOrder = "best", cursor?: string) =>
      page(`/articles/${encodeURIComponent(slug)}/discussion${order === "best" ? "" : `/${order}`}${beforeCursor(cursor)}`),
    /** Of a discussion that articles share, what is said of this one, the newest first; or the page of it after a cursor. */
    discussionOnly: (slug: string, cursor?: string) => page(`/articles/${encodeURIComponent(slug)}/discussion/only${beforeCursor(cursor)}`),
    /** A comment in its context, or the page of its answers after a cursor. */
    comment: (id: number, cursor?: string) => page(`/comments/${id}${beforeCursor(cursor)}`),
    commentHistory: (id: number) => page(`/comments/${id}/history`),
    /** Somebody's comments, newest first, or the page of them after a cursor. */
    person: (handle: string, cursor?: string) => page(`/people/${handle}${beforeCursor(cursor)}`),
    story: (slug: string) => page(`/stories/${encodeURIComponent(slug)}`),
    /** Older articles of a story, after a cursor. */
    olderInStory: (slug: string, cursor: string) => page(`/stories/${encodeURIComponent(slug)}/before/${cursor}`),
    /** Two articles of a story side by side, by their ids, or the choice of the second. */
    compare: (slug: string, one: number, other?: number) => page(`/stories/${encodeURIComponent(slug)}/compare/${one}${other === undefined ? "" : `/${other}`}`),
    /** The front page as it was at a minute (2026-05-03T08:00, in UTC), or where one is chosen. */
    at: (minute?: string) => page(`/at${minute === undefined ? "" : `/${minute}`}`),
    /** How the front page is ordered. */
    ranking: () => page("/about/ranking"),
  };
}

/** Where comments are written: pages of one reader, and what plain forms post to. Where a comment is read is `comment`. */
function writingIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    inbox: (said?: Said) => page("/inbox") + queryOf(said),
    hiddenPeople: (said?: Said) => page("/settings/hidden") + queryOf(said),
    /** A comment in its context, at its place on that page. */
    commentPlace: (id: number) => `${page(`/comments/${id}`)}#comment-${id}`,
    ownComments: (said?: Said) => page("/writing") + queryOf(said),
    writeComment: (slug: string, said?: Said) => page(`/writing/article/${encodeURIComponent(slug)}`) + queryOf(said),
    writeOn: (id: number, what: "answer" | "edit" | "remove" | "flag", said?: Said) => page(`/writing/${what}/${id}`) + queryOf(said),
    writingDone: (said: Said) => page("/writing/done") + queryOf(said),
    commentForm: (slug: string) => page(`/articles/${encodeURIComponent(slug)}/comment`),
    commentActForm: (id: number, act: "answer" | "edit" | "remove" | "vote" | "unvote" | "flag" | "unflag") => page(`/comments/${id}/${act}`),
    discussionForm: (id: number, act: "follow" | "mute" | "leave") => page(`/discussions/${id}/${act}`),
    personForm: (handle: string, act: "hide" | "show") => page(`/people/${encodeURIComponent(handle)}/${act}`),
    inboxForm: () => page("/inbox/read"),
    suggest: (said?: Said) => page("/suggest") + queryOf(said),
    suggestForm: () => page("/suggest/send"),
    /** Where a reader says that a label is wrong: of an article by its number, of a source by the last part of its address. */
    dispute: (label: DisputedLabel, id: number | string, said?: Said) => page(`/dispute/${label}/${encodeURIComponent(id)}`) + queryOf(said),
    ownDisputes: (said?: Said) => page("/dispute") + queryOf(said),
    disputeForm: (label: DisputedLabel, id: number | string, act: "send" | "withdraw") => page(`/dispute/${label}/${encodeURIComponent(id)}/${act}`),
    /** Where readers propose, and moderators decide, what belongs into a story. */
    belongs: (said: Said) => page("/belongs") + queryOf(said),
    belongsForm: () => page("/belongs/propose"),
  };
}

/** Where readers search. */
function searchPagesIn(lang: InterfaceLanguage) {
  return {
    /** What is found for a text, the best first; or where somebody may say what to look for. */
    search: (asked: { text?: string; sort?: "relevance" | "date"; form?: "articles" | "stories"; after?: string | null } = {}) =>
      inLanguage("/search", lang) + queryOf({ q: asked.text, sort: asked.sort === "date" ? "date" : null, as: asked.form === "stories" ? "stories" : null, after: asked.after }),
  };
}

/** The pages of the public log. */
function logPagesIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    /** All acts, or those of one part: see `segmentOf`. */
    log: (action?: string | null) => page(action ? `/log/${action}` : "/log"),
    /** An older page of it: the acts before the one of this number. */
    logBefore: (number: number, action?: string | null) => page(`/log${action ? `/${action}` : ""}/before/${number}`),
    act: (number: number) => page(`/log/acts/${number}`),
  };
}

/** Where links lead that were sent to somebody, by mail or by hand. */
function sentLinksIn(lang: InterfaceLanguage) {
  const page = (path: string) => inLanguage(path, lang);
  return {
    signInLink: (email: string, token: string, then: string) => page("/sign-in/link") + queryOf({ email, token }) + onward(then).replace("?", "&"),
    verify: (token: string, then: string) => page("/verify") + queryOf({ token }) + onward(then).replace("?", "&"),
    verified: (told: "waits") => page("/verify") + telling(told),
    newPassword: (token: string) => page("/reset/new") + queryOf({ token }),
    confirmEmailBy: (token: string) => page("/settings/confirm-email") + queryOf({ token }),
    /** The same as `appeal`, for who cannot sign in. */
    appealBy: (act: number, token: string, said?: Said) => page(`/appeals/${act}`) + queryOf({ token, ...said }),
    invite: (code: string) => page(`/invite/${encodeURIComponent(code)}`),
    /** Where somebody who is signed in connects another way of signing in. */
    connect: (provider: string, then = "/") => `${page("/sign-in/connect")}?${new URLSearchParams([["with", provider], ...(then === "/" ? [] : [["then", then]])])}`,
  };
}

/** What has one address for all: what machines read, and what is in English alone. */
const ONE_FOR_ALL = {
  feed: (scope: FeedScope, format: FeedFormat) => (scope.kind === "search" ? `/search/${FEED_FILES[format]}${queryOf({ q: scope.text })}` : `${scope.kind === "front" ? "" : scope.kind === "log" ? "/log" : listPath(scope)}/${FEED_FILES[format]}`),
  logFile: () => LOG_FILE,
  logTable: () => LOG_TABLE,
  picture: (slug: string) => `/pictures/${encodeURIComponent(slug)}.png`,
  defaultPicture: () => `/pictures/${DEFAULT_PICTURE}.png`,
  sitemap: (name: string) => `/sitemaps/${name}.xml`,
  opmlFile: () => "/api/v1/admin/opml",
  searchSuggestions: () => "/api/v1/search/suggestions",
  openSearch: () => "/opensearch.xml",
  apiDocument: () => "/api/v1/openapi.json",
  apiDocs: () => "/docs/api",
  problem: (code: string) => `/docs/problems/${code}`,
} as const;

export type Routes = ReturnType<typeof pagesIn> & ReturnType<typeof storyPagesIn> & ReturnType<typeof writingIn> & ReturnType<typeof staffPagesIn> & ReturnType<typeof logPagesIn> & ReturnType<typeof searchPagesIn> & ReturnType<typeof sentLinksIn> & typeof ONE_FOR_ALL;

/**
 * Every address of the product, in one place. Paths only; `absolute` adds the site's origin. Pages link by the routes
 * of their own language (`locale.routes`).
 */
export function routesIn(lang: InterfaceLanguage): Routes {
  return { ...pagesIn(lang), ...storyPagesIn(lang), ...writingIn(lang), ...staffPagesIn(lang), ...logPagesIn(lang), ...searchPagesIn(lang), ...sentLinksIn(lang), ...ONE_FOR_ALL };
}

/** The addresses in the first language: under them machines know the paper's pages. */
export const routes = routesIn(FIRST_LANGUAGE);

export type { ListScope };
