import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { verifyLog } from "@/lib/moderation/queries/log";
import { FERRY, COMET, leaveNothing, put } from "../import.testing";
import { addSource, changeSource } from "./sources";

useTestDatabase();
leaveNothing();

const acts = async () => (await db().moderationAct.findMany({ orderBy: { id: "asc" } })).map(({ action, target, detail }) => ({ action, target, detail }));
const tagsSince = async () => (await db().cacheInvalidation.findMany()).flatMap((row) => row.tags);

describe("sources as an admin writes them", () => {
  it("are added once, with what is publicly known of them, and the log says so", async () => {
    const before = (await acts()).length;
    expect(await addSource(OPERATOR, { name: "Harbour Herald", control: "company", evidence: "Its imprint names Harbour Lines.", country: "DE" })).toEqual({ slug: "harbour-herald", name: "Harbour Herald", created: true });
    expect(await addSource(OPERATOR, { name: "harbour herald" })).toMatchObject({ created: false });
    expect(await addSource(OPERATOR, { name: "Xinhua", owner: null })).toMatchObject({ slug: "xinhua", created: true });
    expect(await db().source.findUnique({ where: { slug: "harbour-herald" } })).toMatchObject({ control: "company", country: "DE", funding: null, status: "active" });
    expect(await db().source.findUnique({ where: { slug: "xinhua" } })).toMatchObject({ control: "state", owner: null, evidence: expect.stringContaining("state") as string });
    expect((await acts()).slice(before)).toEqual([{ action: "add-source", target: "harbour-herald", detail: {} }, { action: "add-source", target: "xinhua", detail: {} }]);
    expect(await tagsSince()).toEqual(expect.arrayContaining(["sources", "source:harbour-herald"]));
  });

  it("claim nobody's control without saying what that rests on", async () => {
    const refused = { code: "invalid", fields: { evidence: expect.any(String) as string } };
    await expect(addSource(OPERATOR, { name: "Harbour Herald", control: "state" })).rejects.toMatchObject(refused);
    await expect(addSource(OPERATOR, { name: "Xinhua", control: "independent" })).rejects.toMatchObject(refused);
    expect(await db().source.count()).toBe(0);
    await addSource(OPERATOR, { name: "Harbour Herald", control: "company", evidence: "Its imprint." });
    await expect(changeSource(OPERATOR, "harbour-herald", { control: "state" })).rejects.toMatchObject(refused);
    await expect(changeSource(OPERATOR, "harbour-herald", { evidence: null })).rejects.toMatchObject(refused);
    expect(await changeSource(OPERATOR, "harbour-herald", { control: "unknown", evidence: null })).toMatchObject({ changed: true });
  });

  it("change with their stories and every page that names them; the log names the fields alone", async () => {
    const page = (title: string, text: string) => `---\ntitle: ${title}\nstory: ferry\ntopics: [society]\n---\n${text}\n`;
    await put(page("Ferry stays", FERRY), "ferry.md", { source: { name: "Post" } });
    await put(page("A dark comet", COMET), "comet.md", { source: { name: "Herald" } });
    await db().cacheInvalidation.deleteMany();
    const before = (await acts()).length;
    const edit = { name: "The Post", control: "party" as const, evidence: "Its statutes.", funding: "Members.", description: "A weekly.", status: "paused" as const };
    expect(await changeSource(OPERATOR, "post", edit)).toEqual({ slug: "post", name: "The Post", changed: true });
    expect(await changeSource(OPERATOR, "post", edit)).toMatchObject({ changed: false });
    expect(await db().source.findUnique({ where: { slug: "post" } })).toMatchObject(edit);
    expect(await db().story.findFirst()).toMatchObject({ controls: { party: 1, unknown: 1 } });
    expect(await tagsSince()).toEqual(expect.arrayContaining(["source:post", "source-face:post", "sources", "story:ferry"]));
    expect((await acts()).slice(before)).toEqual([{ action: "change-source", target: "post", detail: { fields: ["control", "description", "evidence", "funding", "name", "status"], from: "unknown", to: "party" } }]);
    await expect(changeSource(OPERATOR, "post", { name: "herald" })).rejects.toMatchObject({ code: "conflict" });
    expect(await verifyLog(null)).toMatchObject({ ok: true });
  });
});
