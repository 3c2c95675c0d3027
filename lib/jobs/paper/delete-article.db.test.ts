import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { deleteArticle } from "./delete-article";
import { BREAD, COMET, FERRY, article, edition, leaveNothing, outcomes, put } from "../import.testing";
import { rowCounts } from "../state.testing";

useTestDatabase();
leaveNothing();

describe("an article that was deleted for good", () => {
  const first = edition(article("Ferry stays", FERRY), article("A dark comet", COMET), article("Rye is back", BREAD));
  const remove = async (title: string, reason: string | null = null) => {
    const gone = await db().article.findFirstOrThrow({ where: { title } });
    return deleteArticle(OPERATOR, { slug: gone.slug }, { note: reason });
  };
  const away = ["unchanged: Ferry stays", "deleted-before: A dark comet", "unchanged: Rye is back"];

  it("leaves with everything that hung on it, and its page is renewed", async () => {
    await put(first.replace("that passes", "which passes"));
    await put(first);
    const reader = await db().user.create({ data: { name: "Reader" } });
    const comet = await db().article.findFirstOrThrow({ where: { title: "A dark comet" }, include: { topics: { include: { topic: true } } } });
    await db().bookmark.create({ data: { userId: reader.id, articleId: comet.id } });
    await db().cacheInvalidation.deleteMany();
    expect(await remove("A dark comet", "Court order.")).toEqual({ id: comet.id, slug: comet.slug, title: "A dark comet" });
    expect(await rowCounts()).toMatchObject({ article: 2, body: 2, revision: 0 });
    expect(await db().bookmark.findFirst()).toMatchObject({ articleId: null });
    expect((await db().cacheInvalidation.findMany()).flatMap((row) => row.tags)).toEqual(
      expect.arrayContaining([`article:${comet.slug}`, "front", "source:document-edition", ...comet.topics.map(({ topic }) => `topic:${topic.slug}`)]),
    );
    const [act, ...more] = await db().moderationAct.findMany();
    expect(act).toMatchObject({ actor: "system", action: "delete-article", targetType: "article", target: String(comet.id), reason: "organisation" });
    expect([more, JSON.stringify(act)]).toEqual([[], expect.not.stringContaining("comet")]);
    await expect(deleteArticle(OPERATOR, { slug: comet.slug })).rejects.toMatchObject({ code: "not-found" });
  });

  it("keeps nothing of its words", async () => {
    await put(first);
    await remove("A dark comet");
    expect(JSON.stringify(await db().articleTombstone.findMany())).not.toMatch(/comet|Lindqvist|observatory/i);
  });

  it("stays away when its document comes again, and the report says since when and why", async () => {
    await put(first);
    await remove("A dark comet", "Court order.");
    const report = await put(`${first}\n`);
    expect(outcomes(report)).toEqual(away);
    expect(report.articles[1]?.deleted).toMatchObject({ reason: "Court order.", at: expect.stringMatching(/^\d{4}-/) as string });
    expect(report.missing).toEqual([]);
    expect(outcomes(await put(first, "edition.md", { again: true }))).toEqual(away);
    expect(outcomes(await put(first, "copy.md", { again: true }))).toEqual(away);
  });

  it("stays away when its document is corrected: its words, its title, or both", async () => {
    await put(first);
    await remove("A dark comet");
    const corrections = [first.replace("next month", "in May"), first.replace("A dark comet", "A comet"), first.replace("next month", "in July").replace("A dark comet", "A black comet")];
    for (const text of corrections) expect(outcomes(await put(text)).filter((line) => line.startsWith("deleted-before"))).toHaveLength(1);
    expect(await db().article.count()).toBe(2);
  });

  it("stays away in every version that it had, under any name of the document", async () => {
    await put(first);
    const second = first.replace(COMET, `${COMET} ${FERRY.split(". ").reverse().join(" ")} ${BREAD.split(". ").reverse().join(" ")}`);
    await put(second);
    await remove("A dark comet");
    expect(outcomes(await put(article("A dark comet", COMET), "old.md"))).toEqual(["deleted-before: A dark comet"]);
    expect(outcomes(await put(article("Another title", COMET), "retitled.md"))).toEqual(["deleted-before: Another title"]);
  });

  it("stays away by its address, whatever it says now", async () => {
    const page = (title: string, text: string) => `---\ntitle: ${title}\nurl: https://paper.example/comet\n---\n${text}\n`;
    await put(page("A dark comet", COMET), "comet.md");
    await remove("A dark comet");
    expect(outcomes(await put(page("Nothing of it", BREAD), "bread.md"))).toEqual(["deleted-before: Nothing of it"]);
  });

  it("stays away when a newer importer reads it, also in parts or inside its neighbour", async () => {
    await put(first);
    await remove("A dark comet");
    expect(outcomes(await put(first, "edition.md", { importerVersion: "next" }))).toEqual(away);
    const [one = "", two = ""] = COMET.split(/(?<=month\.) /);
    const parts = edition(article("Ferry stays", FERRY), article("A comet's tail", one), article("Dust of the comet", two), article("Rye is back", BREAD));
    expect(outcomes(await put(parts))).toEqual(["unchanged: Ferry stays", "deleted-before: A comet's tail", "deleted-before: Dust of the comet", "unchanged: Rye is back"]);
    const merged = edition(article("Ferry stays", `${FERRY}\n\n${COMET}`), article("Rye is back", BREAD));
    expect(outcomes(await put(merged))[0]).toBe("deleted-before: Ferry stays");
    expect((await db().articleBody.findMany()).some((body) => body.text.includes("comet"))).toBe(false);
  });

  it("leaves no story without an article", async () => {
    await put("---\ntitle: A dark comet\nstory: comet\n---\n" + COMET, "comet.md");
    await remove("A dark comet");
    expect(await db().story.count()).toBe(0);
  });
});
