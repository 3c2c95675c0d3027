import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Scope } from "../../lib/auth/actors";
import { cookiesOf, type Sql } from "../readers";
import type { OwnPaper } from "./paper";

/** Who asks. `other` is a reader who owns nothing of what is asked; so do the ones after. */
export const PEOPLE = ["guest", "owner", "other", "suspended", "moderator", "admin"] as const;
export type Person = (typeof PEOPLE)[number];
/** A moderator besides them, for what a moderator has to have done before. */
type Somebody = Exclude<Person, "guest"> | "clerk";

interface Someone {
  id: string;
  cookie: string;
  handle: string;
}

/** Six people and what one of them owns, made anew for each door, so that no door depends on what another did. */
export interface Scene {
  people: Readonly<Record<Somebody, Someone>>;
  /** What stands in place of a parameter, by its name in the table. */
  thing(name: string, asker: Person): Promise<string>;
  /** An API token of somebody's that is good for these scopes. */
  tokenOf(person: Exclude<Person, "guest">, scopes: readonly Scope[]): Promise<string>;
}

const ROLE = { clerk: "moderator", owner: "reader", other: "reader", suspended: "reader", moderator: "moderator", admin: "admin" } as const;

/** Articles, a source and a story that all scenes share. */
export async function fillPaper(sql: Sql): Promise<void> {
  await sql(`INSERT INTO "Source" ("id", "slug", "name") VALUES (1, 'daily', 'The Daily')`);
  await sql(`INSERT INTO "Story" ("id", "slug", "title", "articleCount", "firstAt", "lastAt") VALUES (1, 'ship', 'The ship', 3, now(), now())`);
  await sql(
    `INSERT INTO "Article" ("id", "slug", "identity", "sourceId", "storyId", "title", "lang", "kind", "publishedAt", "publishedPrecision", "sortAt", "contentHash", "enclosures")
     SELECT n, 'article-' || n, 'test:' || n, 1, 1, 'Article ' || n, 'en', 'report', at, 'minute', at, n, '[{"url":"https://elsewhere.example/1.mp3","type":"audio/mpeg","bytes":null,"title":null,"seconds":null}]' FROM (SELECT n, now() - n * interval '1 hour' AS at FROM generate_series(1, 3) n) AS each`,
  );
  await sql(`INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT "id", '<p>Text</p>', 'Text' FROM "Article"`);
  await sql(`INSERT INTO "Discussion" ("id", "storyId") VALUES (1, 1)`);
  // What scenes make comes after these numbers.
  for (const table of ["Source", "Story", "Article", "Discussion"]) await sql(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), 100)`);
}

export async function makeScene({ sql, url }: OwnPaper): Promise<Scene> {
  const people = await makePeople(sql, url);
  const things = new Map<string, Promise<string>>();
  const thing = (name: string, asker: Person): Promise<string> => {
    const make = MAKE[name];
    if (!make) throw new Error(`Say in MAKE (e2e/authority/scene.ts) how a "${name}" comes to be.`);
    const key = name.startsWith("own") ? `${name} ${asker}` : name;
    const made = things.get(key) ?? make({ sql, url, people, thing: (other) => thing(other, asker), asker });
    things.set(key, made);
    return made;
  };
  return {
    people, thing,
    tokenOf: async (person, scopes) => {
      const token = `plx_${randomBytes(32).toString("base64url")}`;
      await sql(`INSERT INTO "ApiToken" ("id", "userId", "name", "hash", "scopes") VALUES (gen_random_uuid(), $1, 'tried', $2, $3)`, [people[person].id, createHash("sha256").update(token).digest("hex"), scopes]);
      return token;
    },
  };
}

async function makePeople(sql: Sql, url: string): Promise<Scene["people"]> {
  const names = Object.keys(ROLE) as Somebody[];
  const handles = names.map(() => `h-${randomUUID().slice(0, 13)}`);
  const rows = await sql<{ id: string; handle: string; session: string }>(
    `WITH somebody AS (
       INSERT INTO "User" ("id", "name", "email", "emailVerified", "role", "status", "handle", "createdAt")
       SELECT gen_random_uuid(), 'Ada', "handle" || '@readers.test', now(), "role", CASE "name" WHEN 'suspended' THEN 'suspended' ELSE 'active' END, "handle", now() - interval '1 year'
       FROM unnest($1::text[], $2::text[], $3::text[]) AS each ("name", "role", "handle") RETURNING "id", "handle"
     ), session AS (
       INSERT INTO "Session" ("id", "userId", "expires", "device") SELECT gen_random_uuid(), "id", now() + interval '30 days', 'Chrome on Linux' FROM somebody RETURNING "id", "userId"
     )
     SELECT somebody."id", "handle", session."id" AS "session" FROM somebody JOIN session ON session."userId" = somebody."id"`,
    [names, names.map((name) => ROLE[name]), handles],
  );
  const people = await Promise.all(rows.map(async ({ id, handle, session }) => {
    const cookies = await cookiesOf(sql, session, url);
    return [names[handles.indexOf(handle)], { id, handle, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") }] as const;
  }));
  return Object.fromEntries(people) as unknown as Scene["people"];
}

interface Making {
  sql: Sql;
  url: string;
  people: Scene["people"];
  thing(name: string): Promise<string>;
  asker: Person;
}
type Make = (making: Making) => Promise<string>;

const inserted = (statement: string, ...of: readonly ((making: Making) => unknown)[]): Make => async (making) => {
  const values = await Promise.all(of.map((value) => value(making)));
  const [row] = await making.sql<{ id: string | number }>(`${statement} RETURNING "id"`, values);
  return String(row!.id);
};

/** A source with an article that its rule would drop, and whose page was read. */
async function tendedSource({ sql }: Making): Promise<string> {
  const [source] = await sql<{ id: number; slug: string }>(`INSERT INTO "Source" ("slug", "name") VALUES ('tended-' || gen_random_uuid(), gen_random_uuid()) RETURNING "id", "slug"`);
  await sql(
    `WITH made AS (
      INSERT INTO "Article" ("slug", "identity", "sourceId", "title", "sortAt", "contentHash") VALUES (gen_random_uuid(), gen_random_uuid(), $1, 'Sponsored', '2001-01-01', gen_random_uuid()) RETURNING "id"
    ), body AS (INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT "id", '', '' FROM made), rule AS (
      INSERT INTO "SourceRule" ("sourceId", "position", "action", "field", "test", "value") VALUES ($1, 1, 'drop', 'title', 'contains', 'Sponsored')
    ) INSERT INTO "PageText" ("articleId", "url", "host", "hash", "why", "draft", "state", "nextTryAt") SELECT "id", 'https://tended.example/', 'tended.example', gen_random_uuid(), '', '{}', 'kept', NULL FROM made`,
    [source!.id],
  );
  return source!.slug;
}

const ownersId = ({ people }: Making) => people.owner.id;

/** A comment by somebody under the first article. */
const comment = (by: (making: Making) => unknown, status: string) => inserted(
  `INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "status", "publishedAt", "moderatedAt") VALUES (1, 1, $1, gen_random_uuid(), '<p>Said</p>', '${status}', now(), now())`, by,
);

/** Asks the JSON interface for something in somebody's name. */
async function asked<T>({ url, people }: Making, by: Somebody, method: string, path: string, body?: object): Promise<T> {
  const headers = { cookie: people[by].cookie, "sec-fetch-site": "same-origin", ...(body ? { "content-type": "application/json" } : {}) };
  const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path} by the ${by} is answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Rejects a comment of the owner's in somebody's name, as their desk would. @returns the act's number */
async function rejected(making: Making, by: Somebody): Promise<string> {
  const { acts } = await asked<{ acts: { act: number }[] }>(making, by, "POST", "/moderation/decisions", { do: "reject", ids: [Number(await making.thing("comment"))], reason: "spam" });
  return String(acts[0]?.act);
}

/** An article of its own, which may be hidden or deleted. */
function piece(status: string): Make {
  return inserted(
    `INSERT INTO "Article" ("id", "slug", "identity", "sourceId", "title", "sortAt", "contentHash", "status") VALUES (1000 + nextval('"Article_id_seq"'), gen_random_uuid(), gen_random_uuid(), 1, 'A piece', now(), gen_random_uuid(), '${status}')`,
  );
}

/** A story of two articles, which may be parted or merged. @returns its number */
async function telling({ sql }: Making): Promise<string> {
  const [story] = await sql<{ id: number }>(`INSERT INTO "Story" ("slug", "title", "articleCount", "lastAt") VALUES ('told-' || gen_random_uuid(), 'Told twice', 2, now()) RETURNING "id"`);
  await sql(`INSERT INTO "Article" ("id", "slug", "identity", "sourceId", "storyId", "title", "sortAt", "contentHash") SELECT 1000 + nextval('"Article_id_seq"'), gen_random_uuid(), gen_random_uuid(), 1, $1, 'A telling', now(), gen_random_uuid() FROM generate_series(1, 2)`, [story!.id]);
  return String(story!.id);
}

/** One of its articles. */
async function oneTold({ sql, thing }: Making): Promise<string> {
  const [article] = await sql<{ id: number }>(`SELECT "id" FROM "Article" WHERE "storyId" = $1 ORDER BY "id" LIMIT 1`, [await thing("telling")]);
  return String(article!.id);
}

/** What a row of the table may name, each the owner's where it can be anybody's; `own...` is the asker's. */
/** A subscription list with one feed; what was chosen of it nobody adds. */
const feedList = (chosen: boolean): Make => async (making) => {
  const list = await inserted(`INSERT INTO "FeedList" ("name", "feeds", "problems") VALUES ('mine.opml', 1, '{"twice":0,"lines":[]}')`)(making);
  await making.sql(`INSERT INTO "FeedListEntry" ("listId", "position", "url", "said", "chosen") VALUES ($1, 1, 'https://herald.example/' || gen_random_uuid(), '{"folder":[]}', $2)`, [list, chosen]);
  return list;
};

const MAKE: Readonly<Record<string, Make>> = {
  article: async () => "1",
  slug: async () => "article-1",
  piece: piece("visible"),
  import: inserted(`INSERT INTO "Import" ("documentName", "checksum", "importerVersion", "format", "encoding", "bytes", "lines") VALUES ('edition.txt', gen_random_uuid(), '1', 'text', 'utf-8', 1, 1)`),
  upload: inserted(`INSERT INTO "Upload" ("name", "bytes", "checksum") VALUES ('edition.txt', 1, gen_random_uuid())`),
  feedList: feedList(false),
  feedListLeft: feedList(true),
  hiddenPiece: piece("hidden"),
  topic: async () => "climate",
  source: async () => "daily",
  feed: inserted(`INSERT INTO "Feed" ("sourceId", "url") VALUES (1, 'https://daily.example/' || gen_random_uuid())`),
  feedTest: inserted(`INSERT INTO "Job" ("kind", "key", "state", "finishedAt") VALUES ('test-feed', $1, 'done', now())`, ({ thing }) => thing("feed")),
  tendedSource,
  ruleRun: inserted(`INSERT INTO "RuleRun" ("sourceId", "scope", "looked", "state") SELECT "id", '{"last":100}', 0, 'done' FROM "Source" WHERE "slug" = $1`, ({ thing }) => thing("tendedSource")),
  rule: inserted(`INSERT INTO "SourceRule" ("sourceId", "position", "action", "field", "test", "value") VALUES (1, 1, 'drop', 'title', 'contains', gen_random_uuid())`),
  feedAddress: async ({ sql, thing }) => (await sql<{ url: string }>(`SELECT "url" FROM "Feed" WHERE "id" = $1`, [await thing("feed")]))[0]!.url,
  story: async () => "ship",
  shelf: async () => "inbox",
  discussion: async () => "1",
  handle: async ({ people }) => people.owner.handle,
  clerk: async ({ people }) => people.clerk.handle,
  person: async ({ people }) => people.owner.id,
  list: inserted(`INSERT INTO "ReadingList" ("id", "userId", "name") VALUES (gen_random_uuid(), $1, 'Ships')`, ownersId),
  link: inserted(`INSERT INTO "Bookmark" ("userId", "url", "title") VALUES ($1, 'https://elsewhere.example/', 'Elsewhere')`, ownersId),
  change: async (making) => {
    const { change } = await asked<{ change: string }>(making, "owner", "DELETE", `/bookmarks/${await making.thing("link")}`);
    return change;
  },
  mute: inserted(`INSERT INTO "Mute" ("id", "userId", "target", "value", "key") VALUES (gen_random_uuid(), $1, 'word', 'golf', 'golf')`, ownersId),
  token: inserted(`INSERT INTO "ApiToken" ("id", "userId", "name", "hash", "scopes") VALUES (gen_random_uuid(), $1, 'Phone', gen_random_uuid(), '{read}')`, ownersId),
  session: inserted(`INSERT INTO "Session" ("id", "userId", "expires") VALUES (gen_random_uuid(), $1, now() + interval '1 day')`, ownersId),
  comment: comment(ownersId, "published"),
  ownComment: comment(({ people, asker }) => (asker === "guest" ? null : people[asker].id), "published"),
  heard: comment(() => null, "published"),
  rejected: async (making) => {
    await rejected(making, "clerk");
    return making.thing("comment");
  },
  act: (making) => rejected(making, "clerk"),
  ownAct: (making) => rejected(making, making.asker === "moderator" || making.asker === "admin" ? making.asker : "clerk"),
  appeal: inserted(`INSERT INTO "Appeal" ("userId", "actId", "text") VALUES ($1, $2, 'Look again')`, ownersId, ({ thing }) => thing("act")),
  job: inserted(`INSERT INTO "Job" ("kind", "key", "state", "finishedAt") VALUES ('run-task', gen_random_uuid(), 'failed', now())`),
  openJob: inserted(`INSERT INTO "Job" ("kind", "key", "runAt") VALUES ('run-task', gen_random_uuid(), now() + interval '1 day')`),
  suggestion: inserted(`INSERT INTO "Suggestion" ("address", "key") VALUES ('https://harbour.example/', gen_random_uuid())`),
  telling,
  tellingSlug: async ({ sql, thing }) => (await sql<{ slug: string }>(`SELECT "slug" FROM "Story" WHERE "id" = $1`, [await thing("telling")]))[0]!.slug,
  oneTold,
  otherTelling: telling,
  proposal: async (making) => {
    const [story, article] = [await making.thing("telling"), await making.thing("oneTold")];
    const id = await inserted(`INSERT INTO "StoryProposal" ("kind", "key", "storyId", "articleId") VALUES ('apart', gen_random_uuid(), ${story}, ${article})`)(making);
    await making.sql(`INSERT INTO "StoryProposalVoice" ("proposalId", "userId", "reason") VALUES ($1, $2, 'other-event')`, [id, making.people.owner.id]);
    return id;
  },
  storyAct: async (making) => {
    const { act } = await asked<{ act: number }>(making, "clerk", "POST", `/moderation/stories/${await making.thing("telling")}/part`, { articles: [Number(await making.thing("oneTold"))], reason: "other-event" });
    return String(act);
  },
  dispute: inserted(`INSERT INTO "LabelDispute" ("label", "articleId", "said") VALUES ('kind', $1, 'report')`, ({ thing }) => thing("piece")),
  announcement: inserted(`INSERT INTO "Announcement" ("texts") VALUES ('{"en":"Hello"}')`),
  invitation: inserted(`INSERT INTO "Invitation" ("id", "codeHash", "expires") VALUES (gen_random_uuid(), gen_random_uuid(), now() + interval '1 day')`),
  mail: inserted(`INSERT INTO "OutboxMail" ("to", "subject", "text", "sentAt") VALUES ('somebody@readers.test', 'Hello', 'Hello', now())`),
  unsent: inserted(`INSERT INTO "OutboxMail" ("to", "subject", "text", "nextTryAt") VALUES ('somebody@readers.test', 'Hello', 'Hello', NULL)`),
  pending: inserted(`INSERT INTO "User" ("id", "name", "email", "status") VALUES (gen_random_uuid(), 'Waits', gen_random_uuid(), 'pending')`),
};
