import type { Answer } from "./ask";
import { HOUSE } from "./house";
import { PAPER } from "./paper-table";
import { PEOPLE_OF_THE_PAPER } from "./people";
import type { Person } from "./scene";
import { STORIES } from "./story-table";
import { TALK } from "./talk-table";
import { TOPICS_AND_VERSIONS } from "./topics";

// Who may pass which door of the paper. A door that has no line here fails the journey `authority`: nobody is let in
// until somebody has said who. docs/technotes/authority.md says how a line is written.

type Answers = Readonly<Record<Person, Answer>>;

const everybody: Answers = { guest: "in", owner: "in", other: "in", suspended: "in", moderator: "in", admin: "in" };
const signedIn: Answers = { ...everybody, guest: "sign-in" };

/** What each kind of door answers to whom. */
export const WHO = {
  /** The same bytes for everybody. */
  shared: everybody,
  /** Everybody, but not the same. */
  everybody,
  /** Whoever is signed in, for themselves. */
  readers: signedIn,
  /** Whoever is signed in and not suspended. */
  writers: { ...signedIn, suspended: "refused" },
  /** Whose it is; to others there is no such thing, and a form of theirs changes nothing. */
  owner: { guest: "sign-in", owner: "in", other: "missing", suspended: "missing", moderator: "missing", admin: "missing" },
  moderators: { guest: "sign-in", owner: "refused", other: "refused", suspended: "refused", moderator: "in", admin: "in" },
  admins: { guest: "sign-in", owner: "refused", other: "refused", suspended: "refused", moderator: "refused", admin: "in" },
} as const satisfies Record<string, Answers>;
export type Who = keyof typeof WHO;

/** A line of the table. */
export interface Row {
  who: Who;
  /** What stands in place of a parameter of the address: a name in MAKE of scene.ts, where it is not the parameter's own. */
  of?: Readonly<Record<string, string>>;
  /** The same, word for word. */
  as?: Readonly<Record<string, string>>;
  query?: string;
  /** JSON, the fields of a form or action, or a file's text, with {things}: whoever may is let in only where it is right. */
  send?: object | string;
  /** The media type of a file. */
  type?: string;
  /** Whoever may is let in, and then told what else is missing. */
  loose?: true;
}

const id = (thing: string) => ({ of: { id: thing } });
const moderators = (more: Omit<Row, "who">): Row => ({ who: "moderators", ...more });
const writers = (more: Omit<Row, "who">): Row => ({ who: "writers", ...more });
const readers = (more: Omit<Row, "who">): Row => ({ who: "readers", ...more });
const owner = (more: Omit<Row, "who">): Row => ({ who: "owner", ...more });

const PAGES = {
  "page /": "shared",
  "page /[...rest]": { who: "shared", as: { rest: "no-such-page" } },
  "page /about": "shared",
  "page /articles/[slug]": "shared",
  "page /articles/[slug]/changes": "shared",
  "page /articles/[slug]/changes/before/[number]": { who: "shared", as: { number: "none" } },
  "page /docs/api": "shared",
  "page /docs/problems/[code]": { who: "shared", as: { code: "forbidden" } },
  "page /latest": "shared",
  "page /latest/after/[cursor]": { who: "shared", as: { cursor: "none" } },
  "page /latest/before/[cursor]": { who: "shared", as: { cursor: "none" } },
  "page /log": "shared",
  "page /log/[action]": { who: "shared", as: { action: "reject" } },
  "page /log/[action]/before/[cursor]": { who: "shared", as: { action: "reject", cursor: "none" } },
  "page /log/acts/[number]": { who: "shared", of: { number: "act" } },
  "page /log/before/[cursor]": { who: "shared", as: { cursor: "none" } },
  "page /notices/[notice]": { who: "shared", as: { notice: "missing" } },
  "page /sources": "shared",
  "page /sources/[slug]": { who: "shared", of: { slug: "source" } },
  "page /sources/[slug]/after/[cursor]": { who: "shared", of: { slug: "source" }, as: { cursor: "none" } },
  "page /sources/[slug]/before/[cursor]": { who: "shared", of: { slug: "source" }, as: { cursor: "none" } },
  "page /sources/after/[slug]": { who: "shared", of: { slug: "source" } },
  "page /topics": "shared",
  "page /topics/[slug]": { who: "shared", of: { slug: "topic" } },
  "page /topics/[slug]/after/[cursor]": { who: "shared", of: { slug: "topic" }, as: { cursor: "none" } },
  "page /topics/[slug]/before/[cursor]": { who: "shared", of: { slug: "topic" }, as: { cursor: "none" } },

  "page /invite/[code]": { who: "everybody", as: { code: "none" } },
  "page /reset": "everybody",
  "page /reset/new": "everybody",
  "page /settings/confirm-email": "everybody",
  "page /settings/reading": "everybody",
  "page /sign-in": "everybody",
  "page /sign-in/by-mail": "everybody",
  "page /sign-in/link": "everybody",
  "page /sign-out": "everybody",
  "page /sign-up": "everybody",
  "page /verify": "everybody",
  "page /welcome/[code]": { who: "everybody", as: { code: "none" } },

  "page /appeals/[act]": owner({}),
  "page /appeals/comment/[id]": owner(id("rejected")),
  "page /for-you": "readers",
  "page /history": "readers",
  "page /saved": "readers",
  "page /saved/archive": "readers",
  "page /saved/confirm": readers({ query: "?act=save&article=article-1" }),
  "page /saved/done": "readers",
  "page /saved/files": "readers",
  "page /saved/later": "readers",
  "page /saved/lists/[id]": owner(id("list")),
  "page /settings": "readers",
  "page /settings/data": "readers",
  "page /settings/following": "readers",
  "page /settings/hidden": "readers",
  "page /settings/muted": "readers",
  "page /settings/sessions": "readers",
  "page /settings/sign-in": "readers",
  "page /settings/tokens": "readers",
  "page /sign-in/connect": "readers",
  "page /warnings": "readers",

  "page /moderation": "moderators",
  "page /moderation/[queue]": moderators({ as: { queue: "held" } }),
  "page /moderation/acts": "moderators",
  "page /moderation/all-appeals": "moderators",
  "page /moderation/appeals": "moderators",
  "page /moderation/comments": "moderators",
  "page /moderation/comments/[id]": moderators(id("comment")),
  "page /moderation/people/[id]": moderators(id("person")),
  "page /moderation/spam": "moderators",
  "page /moderation/words": "moderators",
} as const satisfies Record<string, Who | Row>;

const FILES = {
  "file /api/auth/[...nextauth]": { who: "everybody", as: { nextauth: "providers" } },
  "file /api/feeds/[list]/[slug]/[file]": { who: "shared", as: { list: "topics", slug: "climate", file: "feed.xml" } },
  "file /api/log": "shared",
  "file /api/log/table": "shared",
  "file /api/pictures/[file]": { who: "shared", as: { file: "none.png" } },
  "file /api/robots": "shared",
  "file /api/websub/[token]": { who: "shared", as: { token: "0".repeat(64) } },
  "file /api/sitemaps/[file]": { who: "shared", as: { file: "index.xml" } },
} as const satisfies Record<string, Who | Row>;

const OPERATIONS = {
  "GET /articles": "shared",
  "GET /articles/{id}": { who: "shared", ...id("article") },
  "GET /articles/{id}/changes": { who: "shared", ...id("article") },
  "GET /live": "shared",
  "GET /log": "shared",
  "GET /openapi.json": "shared",
  "GET /sources": "shared",
  "GET /sources/{id}/report": { who: "shared", ...id("source") },
  "GET /sources/{id}": { who: "shared", ...id("source") },
  "GET /topics": "shared",
  "GET /[[...missing]]": { who: "shared", as: { missing: "no-such-address" } },

  "GET /me": "readers",
  "GET /me/export": "readers",
  "GET /me/state": readers({ query: "?ids=1" }),
  "GET /bookmarks": "readers",
  "POST /bookmarks": readers({ send: { ids: [1], act: { do: "unsave" } } }),
  "POST /bookmarks/undo": owner({ send: { change: "{change}" } }),
  "GET /bookmarks/{id}": owner(id("link")),
  "PUT /bookmarks/{id}": readers({ ...id("article"), send: { note: "Read it" } }),
  "PATCH /bookmarks/{id}": owner({ ...id("link"), send: { note: "Read it" } }),
  "DELETE /bookmarks/{id}": owner(id("link")),
  "GET /bookmarks/export": "readers",
  "POST /bookmarks/import": readers({ type: "text/html", send: "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF=\"https://elsewhere.example/mine\">Mine</A></DL>" }),
  "GET /lists": "readers",
  "POST /lists": readers({ send: { name: "Mine" } }),
  "GET /lists/{id}": owner(id("list")),
  "PATCH /lists/{id}": owner({ ...id("list"), send: { name: "Renamed" } }),
  "DELETE /lists/{id}": owner(id("list")),
  "PUT /lists/{id}/articles/{article}": owner({ of: { id: "list", article: "link" } }),
  "DELETE /lists/{id}/articles/{article}": owner({ of: { id: "list", article: "link" } }),
  "GET /reading": "readers",
  "DELETE /reading": "readers",
  "GET /reading/{id}": readers(id("article")),
  "PUT /reading/{id}": readers({ ...id("article"), send: { read: true } }),
  "DELETE /reading/{id}": readers(id("article")),
  "GET /reading/{id}/played": readers(id("article")),
  "PUT /reading/{id}/played": readers({ ...id("article"), send: { file: 0, seconds: 12 } }),
  "DELETE /reading/{id}/history": readers(id("article")),
  "PUT /reading/before": readers({ send: { view: "all" } }),
  "DELETE /reading/before": readers({ query: "?view=all" }),
  "GET /follows": "readers",
  "PUT /follows/{target}/{id}": readers({ as: { target: "topic" }, of: { id: "topic" } }),
  "DELETE /follows/{target}/{id}": readers({ as: { target: "topic" }, of: { id: "topic" } }),
  "GET /for-you": "readers",
  "GET /mutes": "readers",
  "POST /mutes": readers({ send: { target: "kind", value: "opinion" } }),
  "POST /mutes/preview": readers({ send: { target: "kind", value: "opinion" } }),
  "DELETE /mutes/{id}": owner(id("mute")),
  "GET /preferences": "readers",
  "PATCH /preferences": readers({ send: { theme: "dark" } }),
  "POST /preferences": readers({ send: { unlessChosen: { theme: "dark" } } }),
  "GET /tokens": "readers",
  "POST /tokens": readers({ send: { name: "Mine", scopes: ["read"] } }),
  "DELETE /tokens/{id}": owner(id("token")),

  "PUT /votes/{id}": writers(id("heard")),
  "DELETE /votes/{id}": writers(id("heard")),
  "PUT /flags/{id}": writers({ ...id("heard"), send: { reason: "spam" } }),
  "DELETE /flags/{id}": writers(id("heard")),

  "GET /moderation/acts": "moderators",
  "GET /moderation/acts/export": "moderators",
  "GET /moderation/comments": "moderators",
  "GET /moderation/comments/export": "moderators",
  "GET /moderation/queues": "moderators",
  "GET /moderation/queues/{queue}": moderators({ as: { queue: "held" } }),
  "GET /moderation/comments/{id}": moderators(id("comment")),
  "POST /moderation/decisions": moderators({ send: '{"do":"reject","ids":[{comment}],"reason":"spam"}' }),
  "DELETE /moderation/decisions/{id}": moderators(id("ownAct")),
  "POST /moderation/people/{id}/acts": moderators({ ...id("person"), send: { do: "ban", reason: "spam" } }),
  "GET /moderation/all-appeals": "moderators",
  "GET /moderation/all-appeals/export": "moderators",
  "GET /moderation/appeals": "moderators",
  "POST /moderation/appeals/{id}": moderators({ ...id("appeal"), send: { grant: true } }),
} as const satisfies Record<string, Who | Row>;

const FORMS = {
  "form /articles/:slug/save": "readers",
  "form /articles/:slug/unsave": "readers",
  "form /articles/:slug/read": "readers",
  "form /articles/:slug/unread": "readers",
  "form /articles/:slug/forget": "readers",
  "form /topics/:slug/follow": readers({ of: { slug: "topic" } }),
  "form /topics/:slug/unfollow": readers({ of: { slug: "topic" } }),
  "form /stories/:slug/follow": readers({ of: { slug: "story" } }),
  "form /stories/:slug/unfollow": readers({ of: { slug: "story" } }),
  "form /sources/:slug/follow": readers({ of: { slug: "source" } }),
  "form /sources/:slug/unfollow": readers({ of: { slug: "source" } }),
  "form /saved/forms/act": owner({ send: { do: "unsave", id: "{link}" } }),
  "form /saved/forms/undo": owner({ send: { change: "{change}" } }),
  "form /saved/forms/note": owner({ send: { id: "{link}", note: "Mine" } }),
  "form /saved/forms/lists": owner({ send: { do: "delete", list: "{list}" } }),
  "form /saved/forms/import": "readers",
  "form /history/settings": "readers",
  "form /history/wipe": "readers",
  "form /history/read-all": "readers",
  "form /history/undo-read-all": "readers",
  "form /settings/muted/add": readers({ send: { target: "kind", value: "opinion" } }),
  "form /settings/muted/remove": owner({ send: { id: "{mute}" } }),
  "form /settings/reading/keep": "readers",
  "form /appeals/forms/send": { who: "owner", send: { act: "{act}", text: "Look again" } },
  "form /appeals/forms/acknowledge": readers({ send: { warning: "1" } }),

  "form /moderation/forms/decide": moderators({ send: { act: "reject:{comment}", "reason-{comment}": "spam" } }),
  "form /moderation/forms/undo": moderators({ send: { acts: "{ownAct}" } }),
  "form /moderation/forms/note": moderators({ send: { comment: "{comment}", text: "Look at this" } }),
  "form /moderation/forms/person": moderators({ send: { person: "{person}", do: "ban", reason: "spam" } }),
  "form /moderation/forms/appeal": moderators({ send: { appeal: "{appeal}", act: "grant" } }),
  "form /moderation/forms/words": moderators({ send: { phrase: "zyzzyva", list: "suspect" } }),
} as const satisfies Record<string, Who | Row>;

const ACTIONS = {
  "action accounts/actions/index askForLink": "everybody",
  "action accounts/actions/index askForReset": "everybody",
  "action accounts/actions/index confirm": "everybody",
  "action accounts/actions/index goToProvider": "everybody",
  "action accounts/actions/index openLink": "everybody",
  "action accounts/actions/index setNewPassword": "everybody",
  "action accounts/actions/index signIn": "everybody",
  "action accounts/actions/index signOut": "everybody",
  "action accounts/actions/index signUp": "everybody",
  "action accounts/actions/index welcome": "everybody",
  "action accounts/actions/settings confirmAddress": "everybody",

  "action accounts/actions/settings endOthers": "readers",
  "action accounts/actions/settings endSession": owner({ send: { id: "{session}" } }),
  "action accounts/actions/settings leave": readers({ send: { current: "" } }),
  "action accounts/actions/settings makeToken": readers({ send: { purpose: "Mine", days: "7", "scope-read": "on" } }),
  "action accounts/actions/settings readdress": readers({ send: { email: "new-{comment}@readers.test" } }),
  "action accounts/actions/settings removeToken": owner({ send: { id: "{token}" } }),
  "action accounts/actions/settings rename": readers({ send: { name: "Anew" } }),
  "action accounts/actions/settings repassword": readers({ send: { password: "correct horse battery" } }),
  "action accounts/actions/settings stay": "readers",
  "action accounts/actions/ways connectProvider": readers({ send: { provider: "github" }, loose: true }),
  "action accounts/actions/ways disconnect": readers({ send: { provider: "github" }, loose: true }),
} as const satisfies Record<string, Who | Row>;

/** Every door there is, by its name. */
export const TABLE: Readonly<Record<string, Who | Row>> = { ...PAGES, ...FILES, ...OPERATIONS, ...FORMS, ...ACTIONS, ...PEOPLE_OF_THE_PAPER, ...HOUSE, ...PAPER, ...TOPICS_AND_VERSIONS, ...STORIES, ...TALK };

export const rowOf = (line: Who | Row): Row => (typeof line === "string" ? { who: line } : line);
