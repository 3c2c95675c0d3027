import { beforeAll, describe, expect, test } from "vitest";
import { fillPaper } from "@/lib/api/paper.testing";
import { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { hashPassword } from "@/lib/auth/password";
import { sealToken, signedIn, startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { actOnPerson } from "@/lib/moderation/mutations/people";
import { cancelDeletion, changeRole, deleteDuePeople, requestDeletion } from ".";
import { exportPerson } from "../queries/export";
import { DELETION_DAYS } from "../types";
import { EMAIL, NAME, NEXT_EMAIL, wholePerson } from "./whole-person.testing";

useTestDatabase();
beforeAll(fillPaper);

const PLACE = { origin: "http://localhost:3000", lang: "en" } as const;
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

type Column = { table: string; column: string };

/** Every place in the database that can hold text or an id: all columns but numbers, times and truths. */
async function placesForWords(): Promise<Column[]> {
  return db().$queryRaw<Column[]>`
    SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'uuid', 'ARRAY', 'bytea', 'character', 'tsvector')`;
}

/** Where a word stands, in whatever column. */
async function whereIs(words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column } of await placesForWords()) {
    const [row] = await db().$queryRawUnsafe<{ there: boolean }[]>(`SELECT EXISTS (SELECT 1 FROM "${table}" WHERE lower("${column}"::text) LIKE ANY ($1::text[])) AS "there"`, words.map((word) => `%${word.toLowerCase()}%`));
    if (row?.there) found.push(`${table}.${column}`);
  }
  return found;
}

/** Columns that lead to a person, and how many rows of theirs hold one. */
async function rowsOf(userId: string): Promise<Map<string, number>> {
  const columns = (await placesForWords()).filter(({ table, column }) => /^(userId|authorId|createdBy)$/.test(column) || (table === "User" && column === "id"));
  const counts = await Promise.all(columns.map(async ({ table, column }) => {
    const [row] = await db().$queryRawUnsafe<{ rows: number }[]>(`SELECT count(*)::int AS "rows" FROM "${table}" WHERE "${column}" = $1::uuid`, userId);
    return [`${table}.${column}`, row?.rows ?? 0] as const;
  }));
  return new Map(counts);
}

async function adminInBrowser(): Promise<{ actor: AdminActor; cookie: string }> {
  const { userId } = await newReader("admin");
  const sessionId = await startSession(userId, null);
  return { actor: new AdminActor(userId, "admin", { kind: "session", sessionId }), cookie: `parallax-session=${await sealToken(sessionId)}` };
}

describe("deleting an account", () => {
  test("leaves nothing that names the person, in no column of no table", async () => {
    await newReader("admin");
    const actor = await wholePerson();
    const filled = await rowsOf(actor.userId);
    // A table that is new and leads to a person has to be filled above, or this says nothing about it.
    expect([...filled].filter(([, rows]) => rows === 0)).toEqual([]);
    const words = [actor.userId, EMAIL, NAME, NEXT_EMAIL, "quartermain"];
    expect(await whereIs([EMAIL])).toEqual(expect.arrayContaining(["User.email", "OutboxMail.to", "OutboxMail.text", "VerificationToken.identifier", "AccountToken.email"]));
    const limits = await db().rateLimit.count({ where: { key: { contains: ":account:" } } });

    await requestDeletion(actor, "", PLACE);
    expect(await deleteDuePeople(days(DELETION_DAYS - 1))).toBe(0);
    expect(await deleteDuePeople(days(DELETION_DAYS + 1))).toBe(1);
    expect(await whereIs(words)).toEqual([]);
    expect(await db().rateLimit.count({ where: { key: { contains: ":account:" } } })).toBe(limits - 1);
    // What stays: the answered comment without author and text, the log under an alias that leads nowhere.
    expect(await db().comment.findFirst({ where: { answers: { some: {} } } })).toMatchObject({ authorId: null, markdown: "", html: "", quote: null, status: "erased" });
    expect(await db().moderationAct.findFirst({ where: { action: "reject" } })).toMatchObject({ actor: "quiet-heron-17" });
    expect(await db().personAlias.count()).toBe(0);
    expect(await deleteDuePeople(days(DELETION_DAYS + 1))).toBe(0);
  });

  test("ends every session at once, and signing in again can cancel it", async () => {
    await newReader("admin");
    const { actor, cookie } = await adminInBrowser();
    await requestDeletion(actor, "", PLACE);
    expect(await signedIn(cookie)).toBeNull();
    await cancelDeletion(actor);
    expect(await deleteDuePeople(days(DELETION_DAYS + 1))).toBe(0);
    expect(await db().user.findUniqueOrThrow({ where: { id: actor.userId } })).toMatchObject({ deleteAfter: null });
  });

  test("asks for the password, and takes no token for it", async () => {
    const { actor } = await adminInBrowser();
    await db().user.update({ where: { id: actor.userId }, data: { passwordHash: await hashPassword("three old umbrellas") } });
    await expect(requestDeletion(actor, "not mine", PLACE)).rejects.toMatchObject({ code: "invalid" });
    const byToken = new AdminActor(actor.userId, "admin", { kind: "token", tokenId: actor.userId, scopes: ["read"] });
    await expect(requestDeletion(byToken, "three old umbrellas", PLACE)).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("the last admin can neither leave nor be demoted, suspended or banned; of the last two who go at once, one stays", async () => {
  await db().user.updateMany({ where: { role: "admin" }, data: { role: "reader" } });
  const [one, other] = [await adminInBrowser(), await adminInBrowser()];
  const outcomes = await Promise.allSettled([changeRole(one.actor, other.actor.userId, "reader"), changeRole(other.actor, one.actor.userId, "reader")]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  const { id } = await db().user.findFirstOrThrow({ where: { role: "admin" } });
  const last = id === one.actor.userId ? one : other;
  const refused = { code: "conflict", message: expect.stringContaining("last admin") };
  await expect(changeRole(last.actor, id, "moderator")).rejects.toMatchObject(refused);
  for (const act of [{ do: "suspend", reason: "abuse", days: null }, { do: "ban", reason: "abuse" }] as const) await expect(actOnPerson(last.actor, id, act, "", "https://paper.example")).rejects.toMatchObject({ code: "forbidden" });
  await expect(requestDeletion(last.actor, "", PLACE)).rejects.toMatchObject(refused);
  expect(await signedIn(last.cookie)).toMatchObject({ role: "admin" });
});

describe("exporting an account", () => {
  test("gives all that is kept of a person and no secret", async () => {
    await db().user.deleteMany({ where: { email: EMAIL } });
    await db().discussion.deleteMany({ where: { comments: { none: {} } } });
    await db().comment.deleteMany({ where: { parentId: { not: null } } });
    await db().comment.deleteMany();
    await db().discussion.deleteMany();
    const { userId } = await newReader("reader", { name: NAME, email: EMAIL });
    await db().user.update({ where: { id: userId }, data: { passwordHash: "argon-secret" } });
    await db().apiToken.create({ data: { userId, name: "Phone", hash: "token-secret", scopes: ["read"] } });
    await db().bookmark.createMany({ data: [{ userId, articleId: 1, note: "read again" }, ...Array.from({ length: 700 }, (_, at) => ({ userId, url: `https://elsewhere.example/${at}`, title: `Link ${at}` }))] });
    await db().readMark.create({ data: { userId, articleId: 2, read: true, historyAt: new Date() } });
    await db().mute.create({ data: { userId, target: "word", value: "golf", key: "golf" } });
    let text = "";
    let pieces = 0;
    for await (const piece of exportPerson(userId)) {
      text += piece;
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(700);
    const file = JSON.parse(text) as Record<string, object[]>;
    expect(file).toMatchObject({ format: "parallax-person", profile: { name: NAME, email: EMAIL }, preferences: { theme: "system" }, mutes: [{ value: "golf" }], tokens: [{ name: "Phone" }], reading: [{ articleId: 2, read: true }] });
    expect(file.bookmarks).toHaveLength(701);
    expect(text).not.toMatch(/argon-secret|token-secret/);
  });

  /** Where the file has what stands in a table. */
  const IN_THE_FILE: Readonly<Record<string, string>> = {
    User: "profile", Account: "signInWith", Session: "sessions", ApiToken: "tokens", AccountToken: "openMailLinks", Preference: "preferences", ReadingList: "lists", Bookmark: "bookmarks",
    BookmarkChange: "bookmarkChanges", ReadMark: "reading", PlayMark: "played", ReadBefore: "readBefore", Follow: "follows", Mute: "mutes", Comment: "comments", CommentVote: "votes", Flag: "flags",
    DiscussionFollow: "followedDiscussions", HiddenPerson: "hiddenPeople", Notice: "notices", Warning: "warnings", Appeal: "appeals", Invitation: "invitations", ModeratorNote: "moderatorNotesByYou", SuggestionVoice: "suggestions", DisputeVoice: "disputedLabels", StoryProposalVoice: "storyProposals", PersonAlias: "publicLogName",
  };
  /** What says nothing of a person that the file does not say already: which comment a moderator has open at this moment. */
  const LEFT_OUT = ["QueueLook"];

  test("has a part for every table that holds something of a person, and nothing of what only moderators may read", async () => {
    await db().user.deleteMany({ where: { email: EMAIL } });
    await db().discussion.deleteMany();
    await db().$executeRawUnsafe(`ALTER TABLE "ModerationAct" DISABLE TRIGGER USER`);
    await db().moderationAct.deleteMany();
    await db().$executeRawUnsafe(`ALTER TABLE "ModerationAct" ENABLE TRIGGER USER`);
    await db().actMemory.deleteMany();
    const { userId } = await wholePerson();
    let text = "";
    for await (const piece of exportPerson(userId)) text += piece;
    const file = JSON.parse(text) as Record<string, object | object[]>;
    const tables = new Set([...await rowsOf(userId)].map(([place]) => place.split(".")[0] ?? "").filter((table) => !LEFT_OUT.includes(table)));
    for (const table of tables) expect([table, Object.values(file[IN_THE_FILE[table] ?? ""] ?? {}).length > 0]).toEqual([table, true]);
    expect(file).toMatchObject({ decisionsAboutYou: [{ actId: 2, action: "reject", reason: "spam" }], notices: [{ kind: "answer" }], warnings: [{ reason: "abuse" }], appeals: [{ status: "open" }] });
    expect(text).not.toContain(`${NAME} again`);
  });
});
