import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { OWNERS_RULE } from "@/lib/source-rules/rules/words";
import { BREAD, COMET, FERRY, article, edition, leaveNothing, put } from "../import.testing";
import { correctArticle } from "../paper/correct-article";
import { labelKindsAgain } from "./label-again";

useTestDatabase();
leaveNothing();

const four = edition(article("Ferry stays", FERRY), article("A dark comet", COMET), article("Rye is back", BREAD), article("Opinion: Rye is dear", BREAD.replace("Bakers", "Millers")));
const named = async (title: string) => db().article.findFirstOrThrow({ where: { title }, include: { findings: { where: { field: "kind" }, orderBy: { id: "asc" } } } });

/** As other rules would have labelled it. */
async function labelled(title: string, finding: { value: string; origin?: string; reason?: string; evidence?: object[] }): Promise<void> {
  const { id } = await named(title);
  await db().article.update({ where: { id }, data: { kind: finding.value } });
  await db().finding.deleteMany({ where: { articleId: id, field: "kind", origin: { not: "admin" } } });
  await db().finding.create({ data: { articleId: id, field: "kind", reason: "It was so.", ...finding } });
}

describe("articles after the rules for kinds became others", () => {
  it("are of the kind that the rules now say, with its evidence; pages that show them are made anew, and a second time nothing is", async () => {
    await put(four);
    expect((await named("Opinion: Rye is dear")).findings).toMatchObject([{ value: "opinion", evidence: [{ signal: "title-label", words: "Opinion", where: "title" }] }]);
    await labelled("Ferry stays", { value: "sponsored", evidence: [] });
    await labelled("Opinion: Rye is dear", { value: "report" });
    await db().cacheInvalidation.deleteMany();
    expect(await labelKindsAgain(undefined, 901)).toEqual({ looked: 4, changed: 2 });
    expect(await named("Ferry stays")).toMatchObject({ kind: "report", findings: [{ value: "report", evidence: [] }] });
    const rye = await named("Opinion: Rye is dear");
    expect(rye).toMatchObject({ kind: "opinion", findings: [{ value: "opinion", evidence: [{ signal: "title-label", words: "Opinion", where: "title" }] }] });
    expect((await db().cacheInvalidation.findMany()).flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining([`article:${rye.slug}`, "latest", "front"]));
    expect(await labelKindsAgain(undefined, 901)).toBeUndefined();
    expect(await labelKindsAgain(undefined, 902)).toEqual({ looked: 4, changed: 0 });
  });

  it("keep what an admin, an edition, an owner's rule or the markup of their source said", async () => {
    await put(four);
    const comet = await named("A dark comet");
    await correctArticle(OPERATOR, comet.id, { values: { kind: "analysis" } });
    await db().finding.updateMany({ where: { articleId: comet.id, field: "kind", origin: "rule" }, data: { value: "satire" } });
    await labelled("Ferry stays", { value: "review", origin: "edition" });
    await labelled("Rye is back", { value: "interview", reason: `${OWNERS_RULE}: title contains “rye”.` });
    await labelled("Opinion: Rye is dear", { value: "editorial", origin: "source" });
    expect(await labelKindsAgain(undefined, 903)).toEqual({ looked: 4, changed: 1 });
    expect((await db().article.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind)).toEqual(["review", "analysis", "interview", "editorial"]);
    expect((await named("A dark comet")).findings).toMatchObject([{ value: "analysis", origin: "admin" }, { value: "report", origin: "rule" }]);
    await correctArticle(OPERATOR, comet.id, { values: {}, restore: ["kind"] });
    expect((await named("A dark comet")).kind).toBe("report");
  });
});
