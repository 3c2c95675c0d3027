import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AdminActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { feedContents } from "@/lib/feeds/contents";
import { renderFeed } from "@/lib/feeds/formats";
import { keepHouse } from "@/lib/jobs/housekeeping";
import { paper } from "@/lib/json-ld";
import { messages } from "@/lib/mail/messages";
import { callSite, contactHere, site } from "@/lib/site";
import { loadSite, logoBytes, retention, siteSettings } from "../queries/site";
import { settingsChangeSchema, siteFormSchema } from "../schema/settings";
import { changeLogo, changeRetention, changeSite, removeLogo } from "./settings";

useTestDatabase();
let admin: AdminActor;
beforeAll(async () => {
  admin = (await newReader("admin")) as AdminActor;
});
beforeEach(async () => {
  await db().setting.deleteMany({ where: { key: { in: ["site", "retention"] } } });
  callSite(null);
});

const logged = async () => (await db().moderationAct.findMany({ orderBy: { id: "desc" }, take: 1, select: { action: true, target: true, detail: true } }))[0];
const picture = (format: "png" | "jpeg" | "webp" | "gif" | "avif", width = 400, height = 100) => sharp({ create: { width, height, channels: 3, background: "#8a2b1f" } }).toFormat(format).toBuffer();

describe("the name of the paper", () => {
  it("is what feeds, mails and structured data say at once, and stands in the log as what changed, not as what it became", async () => {
    await changeSite(admin, { name: "The Ellery Post", lines: { en: "News of the islands." }, contact: "desk@ellery.example" });
    expect(site()).toMatchObject({ name: "The Ellery Post", lines: { en: "News of the islands.", de: expect.stringContaining("Nachrichten") }, contact: "desk@ellery.example" });
    expect(contactHere()).toBe("desk@ellery.example");
    const feed = renderFeed((await feedContents({ kind: "front" }, "rss"))!.contents, "rss");
    expect(feed).toContain("<title>The Ellery Post</title>");
    expect(feed).toContain("News of the islands.");
    expect(messages.resetPassword({ to: "a@b.example", origin: "https://paper.example", lang: "de", path: () => "/" }).text).toContain("\nThe Ellery Post, https://paper.example");
    expect(paper()).toMatchObject({ name: "The Ellery Post", description: "News of the islands." });
    expect(await logged()).toEqual({ action: "change-settings", target: "paper", detail: { fields: ["contact", "line-en", "name"] } });
    expect(await db().cacheInvalidation.findFirst({ where: { tags: { has: "everything" } } })).not.toBeNull();
  });

  it("is read anew by a process that was not there, and null has the product's own again", async () => {
    await changeSite(admin, { name: "The Ellery Post" });
    callSite(null);
    expect(site().name).toBe("Parallax");
    await loadSite();
    expect(site().name).toBe("The Ellery Post");
    await changeSite(admin, { name: null });
    expect(site().name).toBe("Parallax");
  });

  it("changes nothing and logs nothing where it is the same", async () => {
    await changeSite(admin, { name: "The Ellery Post" });
    const before = await db().moderationAct.count();
    await changeSite(admin, { name: "The Ellery Post" });
    expect(await db().moderationAct.count()).toBe(before);
  });

  it.each([["a line break", "A\nB", "A B"], ["many blanks", "  A   B ", "A B"]])("takes %s as a blank", (_what, typed, stored) => {
    expect(siteFormSchema.parse({ name: typed, "line-en": "", "line-de": "" })).toMatchObject({ name: stored, contact: null, "line-en": null });
  });

  it.each([["too long", "x".repeat(61)], ["turned round", "Paper\u202Ereversed"], ["without width", "Pa\u200Bper"], ["with a NUL", "Pa\0per"]])("that is %s is refused", (_what, typed) => {
    expect(settingsChangeSchema.safeParse({ name: typed }).success).toBe(false);
  });

  it("keeps a contact address to an address", () => {
    expect(settingsChangeSchema.safeParse({ contact: "a@b.example\r\nBcc: c@d.example" }).success).toBe(false);
    expect(settingsChangeSchema.parse({ contact: "" })).toEqual({ contact: null });
  });
});

describe("the logo", () => {
  it.each(["png", "jpeg", "webp"] as const)("of a %s is kept as a PNG of its pixels alone, under an address that its bytes make", async (format) => {
    const sent = Buffer.concat([await picture(format), Buffer.from("<script>alert(1)</script>")]);
    await changeLogo(admin, sent, true);
    const { logo } = await siteSettings();
    expect(logo).toMatchObject({ width: 400, height: 100, alone: true });
    const bytes = Buffer.from((await logoBytes(logo!.hash))!);
    expect(bytes.includes("script")).toBe(false);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 400, height: 100 });
    expect(site().logo?.path).toBe(`/pictures/-${logo!.hash}.png`);
    expect(paper()).toMatchObject({ logo: { width: 400, url: expect.stringContaining(logo!.hash) } });
  });

  it("is made no larger than it is shown", async () => {
    await changeLogo(admin, await picture("png", 3_000, 1_000), false);
    expect((await siteSettings()).logo).toMatchObject({ width: 720, height: 240 });
  });

  const named = async (): Promise<[string, Buffer][]> => [
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')], ["HTML", Buffer.from("<html>")], ["GIF", await picture("gif")], ["AVIF", await picture("avif")],
    ["a PNG by its first bytes alone", Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from("no picture")])], ["nothing", Buffer.alloc(0)],
    ["an SVG that says it is WebP", Buffer.from("<svg    WEBP xmlns='http://www.w3.org/2000/svg'/>")],
  ];
  it("is refused for anything that is no PNG, JPEG or WebP, whatever it says it is", async () => {
    const outcomes = await Promise.all((await named()).map(async ([what, bytes]) => [what, await changeLogo(admin, bytes, false).then(() => "taken", (error: { code?: string }) => error.code)]));
    expect(outcomes).toEqual((await named()).map(([what]) => [what, "unsupported"]));
    await expect(changeLogo(admin, Buffer.alloc(1_000_001), false)).rejects.toMatchObject({ code: "too-large" });
    expect((await siteSettings()).logo).toBeNull();
  });

  it("stays where it was for some days after another took its place, then goes", async () => {
    await changeLogo(admin, await picture("png", 50, 50), false);
    const first = (await siteSettings()).logo!.hash;
    await changeLogo(admin, await picture("png", 60, 60), false);
    const second = (await siteSettings()).logo!.hash;
    await keepHouse();
    expect(await logoBytes(first)).not.toBeNull();
    await db().logo.updateMany({ data: { createdAt: new Date(Date.now() - 8 * 86_400_000) } });
    await keepHouse();
    expect(await logoBytes(first)).toBeNull();
    expect(await logoBytes(second)).not.toBeNull();
    await removeLogo(admin);
    expect(site().logo).toBeNull();
    expect(await logged()).toMatchObject({ detail: { fields: ["logo"] } });
  });
});

describe("how long things are kept", () => {
  it("is what housekeeping keeps to", async () => {
    const now = new Date();
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000 - 60_000);
    await db().outboxMail.createMany({ data: [2, 4].map((days) => ({ to: "a@b.example", subject: `${days}`, text: "", createdAt: ago(days) })) });
    const { userId } = admin;
    await db().notice.createMany({ data: [{ userId, kind: "decision", actId: 1, readAt: ago(40) }, { userId, kind: "decision", actId: 2, readAt: ago(20) }, { userId, kind: "decision", actId: 3, createdAt: ago(900) }] });
    await changeRetention(admin, { mails: 3, notices: 30 });
    expect(await retention()).toEqual({ mails: 3, notices: 30, uploads: 30, doneJobs: 7, failedJobs: 30 });
    expect(await logged()).toMatchObject({ action: "change-settings", detail: { fields: ["keep-mails", "keep-notices"] } });
    expect(await keepHouse(now)).toMatchObject({ mails: 1, notices: 1 });
    expect((await db().outboxMail.findMany()).map(({ subject }) => subject)).toEqual(["2"]);
  });
});
