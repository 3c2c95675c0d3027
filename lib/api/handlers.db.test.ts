import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { createApiToken } from "@/lib/accounts/mutations";
import { SCOPES, UserActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { sessionCookieName } from "@/lib/auth/cookies";
import { sealToken, startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import type { RouteHandler } from "@/lib/http/endpoint";
import { ask, routePaths } from "./ask.testing";
import { fillPaper } from "./paper.testing";
import { privateOperations } from "./private";
import type { PrivateOperation } from "./private/operation";

// Whoever adds a handler has it tried here without doing anything: the route files are found, not listed.

useTestDatabase();

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** Stands in everything that the owner wrote, so that no answer to somebody else may hold it. */
const SECRET = "xylophone-quartz";

type Person = { actor: UserActor; cookie: string };
let owner: Person;
let stranger: Person;
let owned: Record<"list" | "token" | "mute" | "link" | "change" | "session" | "comment" | "discussion" | "handle", string>;

async function signedInPerson(): Promise<Person> {
  const { userId } = await newReader();
  const sessionId = await startSession(userId, null);
  return { actor: new UserActor(userId, "reader", { kind: "session", sessionId }), cookie: `${sessionCookieName()}=${await sealToken(sessionId)}` };
}

const withSession = ({ cookie }: Person) => ({ cookie, "sec-fetch-site": "same-origin" });
const json = (body: unknown) => (body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) });

async function asOwner<T = { id: string }>(method: string, address: string, body?: unknown): Promise<T> {
  const response = await ask(address, { method, headers: { ...withSession(owner), "content-type": "application/json" }, ...json(body) });
  expect([address, response.status < 300]).toEqual([address, true]);
  const text = await response.text();
  return (text ? JSON.parse(text) : null) as T;
}

beforeAll(async () => {
  await fillPaper();
  [owner, stranger] = [await signedInPerson(), await signedInPerson()];
  const { id: list } = await asOwner("POST", "/lists", { name: SECRET });
  const { id: token } = await asOwner("POST", "/tokens", { name: SECRET, scopes: ["read"] });
  const { id: mute } = await asOwner("POST", "/mutes", { target: "word", value: SECRET });
  await asOwner("PUT", "/bookmarks/1", { note: SECRET, lists: [list] });
  await asOwner("PUT", "/bookmarks/2", { note: SECRET });
  const { change } = await asOwner<{ change: string }>("DELETE", "/bookmarks/2");
  await asOwner("PUT", "/reading/1", { read: true });
  await db().article.update({ where: { id: 1 }, data: { enclosures: [{ url: "https://elsewhere.example/1.mp3", type: "audio/mpeg", bytes: null, title: null, seconds: null }] } });
  await asOwner("PUT", "/reading/1/played", { file: 0, seconds: 61 });
  await asOwner("PUT", "/reading/before", { view: "topic:climate" });
  await asOwner("PUT", "/follows/topic/climate");
  await asOwner("PATCH", "/preferences", { theme: "sepia" });
  const { id: link } = await db().bookmark.create({ data: { userId: owner.actor.userId, url: `https://elsewhere.example/${SECRET}`, title: SECRET }, select: { id: true } });
  const comment = await asOwner<{ id: number; handle: string }>("POST", "/comments", { article: 1, text: SECRET });
  const { discussionId } = await db().comment.update({ where: { id: comment.id }, data: { status: "published", publishedAt: new Date() }, select: { discussionId: true } });
  await asOwner("PUT", `/discussions/${discussionId}/follow`, { mode: "follow" });
  await db().notice.create({ data: { userId: owner.actor.userId, kind: "mention", commentId: comment.id } });
  owned = { comment: String(comment.id), discussion: String(discussionId), handle: comment.handle, list, token, mute, link, change, session: owner.actor.proof.kind === "session" ? owner.actor.proof.sessionId : "" };
});

/** What a request's path may hold, the owner's own where there is such a thing. */
function addressesOf({ path: template }: PrivateOperation): string[] {
  const ids = /^\/(lists|admin\/invitations)/.test(template) ? [owned.list] : template.startsWith("/tokens") ? [owned.token] : template.startsWith("/mutes") ? [owned.mute]
    : /^\/(me\/comments|votes|flags)/.test(template) ? [owned.comment] : template.startsWith("/discussions") ? [owned.discussion]
    : template.startsWith("/bookmarks") ? ["1", owned.link] : /^\/(moderation|admin)\/people/.test(template) ? [owner.actor.userId] : template.startsWith("/follows") ? ["climate"] : ["1"];
  return ids.map((id) => template.replace("{target}", "topic").replace("{handle}", owned.handle).replace("{id}", id).replace("{article}", owned.link).replace("{queue}", "held").replace("{slug}", "daily").replace("{job}", "1").replace("{run}", "1").replace("{label}", "kind"));
}

const QUERIES: Readonly<Record<string, () => string>> = {
  stateOfArticles: () => "?ids=1,2", getMineOnComments: () => `?ids=${owned.comment},2`, removeReadBefore: () => "?view=topic:climate", listBookmarks: () => `?list=${owned.list}`, listHistory: () => "", listForYou: () => "", sendDocument: () => "?name=mine.md",
};

/** What is sent, with ids of the owner wherever an id goes. */
const BODIES: Readonly<Record<string, () => unknown>> = {
  changeBookmarks: () => ({ ids: [1, owned.link], act: { do: "unsave" } }),
  undoBookmarks: () => ({ change: owned.change }),
  saveArticle: () => ({ note: "mine", lists: [owned.list] }),
  changeBookmark: () => ({ note: "mine", lists: [owned.list] }),
  importBookmarks: () => '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://elsewhere.example/mine">Mine</A></DL>',
  createList: () => ({ name: "Mine" }),
  renameList: () => ({ name: "Renamed" }),
  recordReading: () => ({ read: true }),
  recordPlayed: () => ({ file: 0, seconds: 12 }),
  markReadBefore: () => ({ view: "all" }),
  addMute: () => ({ target: "kind", value: "opinion" }),
  previewMute: () => ({ target: "kind", value: "opinion" }),
  changePreferences: () => ({ theme: "dark" }),
  fillPreferences: () => ({ unlessChosen: { theme: "dark" } }),
  decideComments: () => ({ do: "reject", ids: [1], reason: "spam" }),
  actOnPerson: () => ({ do: "ban", reason: "spam" }),
  decideAppeal: () => ({ grant: true }),
  postComment: () => ({ article: 1, text: "Mine", parent: Number(owned.comment) }),
  previewComment: () => ({ text: "*Mine*" }),
  editComment: () => ({ text: "Mine now" }),
  flagComment: () => ({ reason: "spam" }),
  readInbox: () => ({ upTo: 1_000 }),
  followDiscussion: () => ({ mode: "mute" }),
  announce: () => ({ texts: { en: "Mine" }, level: "info" }),
  runTask: () => ({ task: "mail" }),
  tendJob: () => ({ do: "retry" }),
  changeSettings: () => ({ name: "Mine" }),
  giveRole: () => ({ role: "admin" }),
  decideAdmission: () => ({ admit: false }),
  createInvitation: () => ({ note: "Mine" }),
  sendDocument: () => "# Mine\n\nSome words of mine.",
  sendOpml: () => '<opml><body><outline text="Mine" xmlUrl="https://mine.example/rss"/></body></opml>',
  addFromOpml: () => ({ all: true }),
  switchOnStarters: () => ({ positions: [1] }),
  changeArticle: () => ({ title: "Mine", reason: "mistake" }),
  addSource: () => ({ name: "Mine" }),
  changeSource: () => ({ name: "Mine" }),
  setSourceRules: () => ({ rules: [{ action: "drop", field: "title", test: "contains", value: "Mine" }] }),
  trySourceRules: () => ({ rules: [{ action: "drop", field: "title", test: "contains", value: "Mine" }] }),
  planRules: () => ({ scope: { last: 100 } }),
  putRules: () => ({ scope: { days: 7 } }),
  changeFullText: () => ({ fullText: "never" }),
  tryPage: () => ({}),
  readPagesAgain: () => ({ last: 10 }),
  lookForFeeds: () => ({ address: "http://127.0.0.1:9/" }),
  addFeeds: () => ({ address: "http://127.0.0.1:9/" }),
  takeSuggestion: () => ({ source: "daily" }),
  declineSuggestion: () => ({ reason: "not-news", note: "Mine" }),
  suggestSource: () => ({ address: "https://mine.example" }),
  proposeAboutStory: () => ({ kind: "apart", article: 1, reason: "other-event" }),
  declineProposal: () => ({ reason: "belongs" }),
  partStory: () => ({ articles: [1], reason: "other-event" }),
  placeArticles: () => ({ articles: [1], reason: "same-event" }),
  mergeStories: () => ({ other: 1, reason: "same-event" }),
  disputeArticleLabel: () => ({ label: "kind", value: "satire", why: "Mine" }),
  disputeSourceControl: () => ({ value: "party", why: "Mine" }),
  upholdLabel: () => ({ reason: "no-evidence" }),
  overruleLabel: () => ({ value: "satire", reason: "evidence" }),
  tendFeeds: () => ({ do: "pause", feeds: [1] }),
  changeFeed: () => ({ title: "Mine" }),
  tendFeed: () => ({ do: "pause" }),
  moveFeed: () => ({ source: "daily", articles: true }),
  createToken: () => ({ name: "Mine", scopes: ["read"] }),
};

function request(operation: PrivateOperation, headers: Record<string, string>): RequestInit {
  const type: Record<string, string> = operation.body ? { "content-type": operation.upload?.types[0] ?? "application/json" } : {};
  const make = BODIES[operation.id];
  if (operation.body && !make) throw new Error(`Say in BODIES what a reader sends to ${operation.id}, with ids of another reader's.`);
  return { method: operation.method, headers: { ...type, ...headers }, ...(operation.body ? json(make?.()) : {}) };
}

let ownedRows = "";

/** Every row that belongs to the owner, in every table that has such rows. */
async function everythingOwned(): Promise<string> {
  ownedRows ||= await statementOfOwned();
  return JSON.stringify(await db().$queryRawUnsafe(ownedRows, owner.actor.userId));
}

/** One statement for all tables, which is asked a thousand times. */
async function statementOfOwned(): Promise<string> {
  const tables = await db().$queryRaw<{ table: string }[]>`SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'userId'`;
  return [
    ...tables.map(({ table }) => `SELECT '${table}' AS "table", to_jsonb(t)::text AS "row" FROM "${table}" t WHERE "userId" = $1::uuid`),
    `SELECT 'BookmarkInList', to_jsonb(b)::text FROM "BookmarkInList" b JOIN "ReadingList" l ON l."id" = b."listId" WHERE l."userId" = $1::uuid`,
    `SELECT 'Comment', jsonb_build_array("id", "status", "markdown", "editedAt")::text FROM "Comment" WHERE "authorId" = $1::uuid`,
  ].join(" UNION ALL ") + " ORDER BY 1, 2";
}

describe("every private route file of the JSON interface", () => {
  test("does nothing that is not described", async () => {
    for (const { path: address, isPrivate } of routePaths()) {
      if (!isPrivate) continue;
      const described = privateOperations.filter((operation) => operation.path === address).map((operation) => operation.method);
      expect([address, described.length > 0]).toEqual([address, true]);
      for (const method of METHODS.filter((one) => !described.includes(one))) {
        const { status } = await ask(address.replaceAll(/\{\w+\}/g, "1"), { method, headers: withSession(stranger) });
        expect([method, address, status]).toEqual([method, address, 405]);
      }
    }
  });

  test("has a handler behind each description", () => {
    const files = new Set(routePaths().filter(({ isPrivate }) => isPrivate).map((one) => one.path));
    for (const { path: address } of privateOperations) expect(files).toContain(address);
  });
});

/** What the addresses of one operation answer to a request with these headers. */
async function answers(operation: PrivateOperation, headers: Record<string, string>): Promise<{ status: number; text: string }[]> {
  return Promise.all(addressesOf(operation).map(async (address) => {
    const response = await ask(address + (QUERIES[operation.id]?.() ?? ""), request(operation, headers));
    return { status: response.status, text: await response.text() };
  }));
}

const statusesOf = async (operation: PrivateOperation, headers: Record<string, string>) => [...new Set((await answers(operation, headers)).map(({ status }) => status))];

describe.each(privateOperations.filter(({ method }) => method !== "GET"))("$method $path", (operation) => {
  test("takes no write that a page of another site sends", async () => {
    const before = await everythingOwned();
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "https://evil.example" }, {}] as Record<string, string>[]) {
      expect(await statusesOf(operation, { cookie: owner.cookie, ...headers })).toEqual([403]);
    }
    expect(await everythingOwned()).toBe(before);
  });
});

describe.each(privateOperations)("$method $path", (operation) => {
  test("is for nobody who is not signed in", async () => {
    for (const headers of [{ "sec-fetch-site": "same-origin" }, { authorization: "Bearer plx_nothing" }, { cookie: `${sessionCookieName()}=${owned.session}`, "sec-fetch-site": "same-origin" }] as Record<string, string>[]) {
      expect(await statusesOf(operation, headers)).toEqual([401]);
    }
  });

  test("takes a token with its scope alone", async () => {
    await db().apiToken.deleteMany({ where: { name: "tried" } });
    const before = await everythingOwned();
    const others = SCOPES.filter((scope) => scope !== operation.scope);
    const { token } = await createApiToken(owner.actor, { name: "tried", scopes: others, days: 1 });
    expect(await statusesOf(operation, { authorization: `Bearer ${token}` })).toEqual([403]);
    const readOnly = await createApiToken(owner.actor, { name: "tried", scopes: ["read"], days: 1 });
    const refused = (await statusesOf(operation, { authorization: `Bearer ${readOnly.token}` })).map((status) => status === 403);
    expect(refused).toEqual([operation.scope !== "read"]);
    await db().apiToken.deleteMany({ where: { name: "tried" } });
    expect(await everythingOwned()).toBe(before);
  });

  test("gives nobody anything of another reader, and does nothing to it", async () => {
    const before = await everythingOwned();
    for (const { status, text } of await answers(operation, withSession(stranger))) {
      // What moderators and admins do is refused to readers, whatever it is about.
      expect(operation.scope === "moderate" || operation.scope === "admin" ? [403] : [200, 201, 204, 404]).toContain(status);
      expect(text).not.toContain(SECRET);
      // A problem repeats the address that was asked for.
      expect(text.replace(/"instance":"[^"]*"/, "")).not.toContain(owner.actor.userId);
    }
    expect(await everythingOwned()).toBe(before);
  });
});

const FORMS = path.resolve("app/api/forms");
const formFiles = readdirSync(FORMS, { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "route.ts");

/** Forms of moderators and admins: a reader who sends one is refused. */
const FOR_STAFF = /^\[lang\]\/(moderation|admin)\//;

/** Every value that the parameters of a form's address might take: words of its own file, and what the paper holds. */
function parametersOf(file: string): Record<string, string>[] {
  const words = [...readFileSync(path.join(FORMS, file), "utf8").matchAll(/"([a-z-]+)"/g)].map(([, word = ""]) => word);
  const names = [...file.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name).filter((name) => name !== "lang");
  const known: Readonly<Record<string, string[]>> = { slug: ["article-0", "climate", "daily"], list: ["topics", "sources"], id: ["1"] };
  const values = (name: string) => known[name] ?? [...new Set([...words, "1"])];
  return names.reduce<Record<string, string>[]>((all, name) => all.flatMap((given) => values(name).map((value) => ({ ...given, [name]: value }))), [{ lang: "en" }]);
}

// A form has many addresses, each of which is sent to five times.
describe.each(formFiles)("the form at %s", (file) => {
  const send = async (params: Record<string, string>, headers: Record<string, string>) => {
    const { POST } = (await import(pathToFileURL(path.join(FORMS, file)).href)) as { POST: RouteHandler };
    const form = new URLSearchParams({ do: "unsave", act: "delete", shelf: "archive", note: "mine", name: "Mine", ids: owned.link, list: owned.list, change: owned.change, article: "1", bookmark: owned.link, rule: owned.mute, id: owned.link });
    form.set("then", "/");
    return POST(new Request("http://paper.example/form", { method: "POST", body: form, headers }), { params: Promise.resolve(params) });
  };

  test("sends guests to sign in, refuses other sites and tokens, and touches nothing of another reader", async () => {
    const before = await everythingOwned();
    let known = 0;
    for (const params of parametersOf(file)) {
      const guest = await send(params, { "sec-fetch-site": "same-origin" });
      if (guest.status === 404) continue;
      known += 1;
      expect([guest.status, guest.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/sign-in\?/)]);
      expect((await send(params, { cookie: owner.cookie, "sec-fetch-site": "cross-site" })).status).toBe(403);
      expect((await send(params, { cookie: owner.cookie })).status).toBe(403);
      expect((await send(params, { authorization: "Bearer plx_nothing" })).headers.get("location")).toMatch(/^\/sign-in\?/);
      const done = await send(params, withSession(stranger));
      expect(done.status).toBe(FOR_STAFF.test(file) ? 403 : 303);
      expect((await done.text()) + done.headers.get("location")).not.toContain(SECRET);
    }
    expect(known).toBeGreaterThan(0);
    expect(await everythingOwned()).toBe(before);
  });
});
