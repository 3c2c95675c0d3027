import { beforeAll, describe, expect, test } from "vitest";
import { OPERATOR, type AdminActor, type WriterActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { listInbox } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { declineSuggestion, suggest, takeSuggestion } from "./mutations";
import { deskSuggestion, ownSuggestions, suggestionToLookAt } from "./queries";

useTestDatabase();

let admin: AdminActor;
beforeAll(async () => {
  admin = (await newReader("admin")) as AdminActor;
  await db().source.create({ data: { slug: "daily", name: "The Daily", homepage: "https://daily.example", feeds: { create: { url: "https://daily.example/feed.xml" } } } });
});

const reader = async () => (await newReader()) as WriterActor;
const idOf = async (key: string) => (await db().suggestion.findFirstOrThrow({ where: { key }, orderBy: { id: "desc" } })).id;

describe("suggesting a source", () => {
  test("makes one open suggestion of an address, however it is written, to which others add their voices", async () => {
    const [one, other] = [await reader(), await reader()];
    expect(await suggest(one, "https://www.harbour.example/news/", "It is local\u200b.")).toEqual({ outcome: "sent" });
    expect(await suggest(one, "harbour.example/news", "")).toEqual({ outcome: "already" });
    expect(await suggest(other, "http://harbour.example/news?utm_source=x", "")).toEqual({ outcome: "joined" });
    const id = await idOf("https://harbour.example/news");
    expect(await deskSuggestion(id)).toMatchObject({ address: "https://www.harbour.example/news/", state: "open", voices: 2, asked: [{ why: expect.stringContaining("It is local") }, { why: null }] });
    expect(await ownSuggestions(other.userId)).toMatchObject([{ id, state: "open", source: null }]);
    expect(await db().feed.count()).toBe(1);
  });

  test("says where the paper has it already, by its site and by its feed", async () => {
    for (const address of ["http://www.daily.example/", "daily.example/feed.xml"]) expect(await suggest(await reader(), address, "")).toEqual({ outcome: "known", source: { slug: "daily", name: "The Daily" } });
    // Its feed is elsewhere now.
    await db().feed.updateMany({ where: { source: { slug: "daily" } }, data: { url: "https://feeds.daily.example/all" } });
    expect(await suggest(await reader(), "daily.example/feed.xml", "")).toMatchObject({ outcome: "known" });
  });

  test("takes five a day of a reader, also when they come at once, and no address that is private", async () => {
    const one = await reader();
    const sent = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((number) => suggest(one, `https://many-${number}.example`, "")));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    await expect(suggest(one, "https://one-more.example", "")).rejects.toMatchObject({ code: "rate-limited" });
    await db().suggestionVoice.updateMany({ where: { userId: one.userId }, data: { createdAt: new Date(Date.now() - 90_000_000) } });
    expect(await suggest(one, "https://one-more.example", "")).toEqual({ outcome: "sent" });
    await expect(suggest(await reader(), "http://192.168.0.1/", "")).rejects.toMatchObject({ code: "invalid", fields: { private: expect.any(String) } });
  });

  test("at once by two is one suggestion with two voices", async () => {
    const readers = await Promise.all([reader(), reader(), reader()]);
    expect((await Promise.all(readers.map((each) => suggest(each, "https://together.example", "")))).map(({ outcome }) => outcome).sort()).toEqual(["joined", "joined", "sent"]);
    expect(await db().suggestion.findMany({ where: { key: "https://together.example" } })).toMatchObject([{ voices: 3 }]);
  });
});

describe("answering a suggestion", () => {
  test("taken, it tells each of its readers once, with the source, and the log has it without its address", async () => {
    const one = await reader();
    await suggest(one, "https://taken.example", "Please");
    const id = await idOf("https://taken.example");
    expect(await suggestionToLookAt(String(id))).toMatchObject({ id });
    await takeSuggestion(admin, id, "daily");
    await takeSuggestion(admin, id, "daily");
    expect(await suggestionToLookAt(String(id))).toBeNull();
    const { notices } = await listInbox(one.userId);
    expect(notices).toMatchObject([{ kind: "suggestion", comment: null, suggestion: { address: "https://taken.example/", state: "taken", source: { slug: "daily", name: "The Daily" } } }]);
    await expect(declineSuggestion(admin, id, "no-feed", "")).rejects.toMatchObject({ code: "conflict" });
    const acts = await db().moderationAct.findMany({ where: { action: "take-suggestion" } });
    expect(acts).toMatchObject([{ targetType: "source", target: "daily" }]);
    expect(JSON.stringify(acts)).not.toContain("taken.example");
    expect(await suggest(one, "https://taken.example", "")).toEqual({ outcome: "sent" });
  });

  test("declined, it says why, with a word of the admin's", async () => {
    const one = await reader();
    await suggest(one, "https://declined.example", "");
    const id = await idOf("https://declined.example");
    await expect(takeSuggestion(OPERATOR, id, "nobody")).rejects.toMatchObject({ code: "not-found", fields: { source: expect.any(String) } });
    await declineSuggestion(admin, id, "not-news", " Thank you all the same. ");
    await declineSuggestion(admin, id, "commercial", "");
    expect((await listInbox(one.userId)).notices).toMatchObject([{ suggestion: { state: "declined", reason: "not-news", note: "Thank you all the same." } }]);
    await expect(declineSuggestion(admin, 2_000_000_000, "not-news", "")).rejects.toMatchObject({ code: "not-found" });
  });

  test("goes with the last account that asked for it, and counts those that stay", async () => {
    const [one, other] = [await reader(), await reader()];
    for (const each of [one, other]) await suggest(each, "https://leaving.example", "");
    const id = await idOf("https://leaving.example");
    await db().user.delete({ where: { id: one.userId } });
    expect(await deskSuggestion(id)).toMatchObject({ voices: 1 });
    await db().user.delete({ where: { id: other.userId } });
    expect(await deskSuggestion(id)).toBeNull();
  });
});
