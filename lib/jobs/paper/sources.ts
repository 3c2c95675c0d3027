import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { editSource, ensureSource, findSource } from "@/lib/ingest/store/sources";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { knownOutlet } from "@/lib/sources/register";
import type { NewSource, SourceValues } from "@/lib/sources/schema/desk";
import { publishSources } from "../publish-sources";
import { removeArticles } from "../remove-articles";
import { settleDisputes } from "./settle-disputes";

const NO_EVIDENCE = "Say what the statement about who controls it rests on: without evidence it is a claim.";

const NOT_YET = "Say a day that has come: what will be is said when it is.";

/** All sources by name, for the command line. */
export async function listAllSources() {
  return db().source.findMany({
    select: { slug: true, name: true, control: true, country: true, language: true, articleCount: true, demo: true, status: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/**
 * A source of this name with what is stated or publicly known of it; one that exists stays as it is. The log says that
 * it was added.
 * @throws AppError `invalid` where it is said who controls it, and not what that rests on
 */
export async function addSource(actor: AdminActor, { name: given, ...said }: NewSource): Promise<{ slug: string; name: string; created: boolean }> {
  const known = knownOutlet(given);
  const name = known?.name ?? given;
  const slug = known?.slug ?? (asciiSlug(name) || `source-${sha256(name).slice(0, 8)}`);
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const found = await findSource(tx, slug, name);
    if (found) return { slug: found.slug, name: found.name, created: false };
    const { status, ...facts } = { ...UNKNOWN, ...known, ...stated(said) };
    if (said.control !== undefined) facts.evidence = said.evidence ?? (said.control === known?.control ? known.evidence : null);
    if (facts.control !== "unknown" && !facts.evidence) throw needsEvidence();
    const stored = await ensureSource(tx, { ...facts, slug, name, demo: false }, said.control === undefined ? "rule" : "admin");
    if (status && status !== "active") await editSource(tx, slug, { status }, { origin: "admin" });
    await publishSources(tx, [{ id: stored.id, slug: stored.slug, controlChanged: false }]);
    await record(tx, actor, { action: "add-source", target: { type: "source", id: stored.slug }, reason: "organisation" });
    return { slug: stored.slug, name: stored.name, created: true };
  });
}

const UNKNOWN = { control: "unknown" as const, country: null, language: null, owner: null, funding: null, description: null, homepage: null, evidence: null };

/** The values that were given. */
function stated<T extends object>(values: T): { [name in keyof T]: Exclude<T[name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [name in keyof T]: Exclude<T[name], undefined> };
}

/**
 * Says something anew of a source, such as its name; its address stays, every page that shows it follows, and the log
 * names what was changed. Who controls it is said of the time of which it was said before, put right, or from `since` on.
 * @returns whether anything changed
 * @throws AppError `not-found`; `conflict` when another source has the name; `invalid` where it is said anew who controls
 * it, and not what that rests on, or from a day that has not come
 */
export async function changeSource(actor: AdminActor, slug: string, { since, ...words }: SourceValues): Promise<{ slug: string; name: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
    const said = Object.fromEntries(Object.entries(words).filter(([name, value]) => value !== undefined && value !== source[name as keyof typeof source])) as SourceValues;
    const { name = source.name } = said;
    const namesake = await tx.source.findFirst({ where: { name: { equals: name, mode: "insensitive" }, slug: { not: slug } }, select: { slug: true } });
    if (namesake) throw new AppError("conflict", `The source ${namesake.slug} has this name. Two sources of one name could not be told apart.`);
    if (said.control !== undefined && said.control !== "unknown" && !words.evidence) throw needsEvidence();
    if (said.evidence === null && (said.control ?? source.control) !== "unknown") throw needsEvidence();
    if (since !== undefined && since > new Date().toISOString().slice(0, 10)) throw new AppError("invalid", NOT_YET, { fields: { since: NOT_YET } });
    const edited = await editSource(tx, slug, said, { origin: "admin", since });
    await publishSources(tx, edited ? [edited] : []);
    if (edited) {
      const detail = { fields: [...Object.keys(said), ...(since === undefined ? [] : ["since"])].sort(), ...(said.control === undefined ? {} : { from: source.control, to: said.control }) };
      const act = await record(tx, actor, { action: "change-source", target: { type: "source", id: slug }, reason: "correction", detail });
      if (said.control !== undefined) await settleDisputes(tx, { label: "control", source: slug, value: said.control }, act);
    }
    return { slug, name, changed: edited !== null };
  });
}

/** The refusal of a statement about control that rests on nothing. */
export function needsEvidence(): AppError {
  return new AppError("invalid", NO_EVIDENCE, { fields: { evidence: NO_EVIDENCE } });
}

/** Articles of a source that are deleted while a browser waits for it. */
export const MOST_REMOVED = 2_000;

/**
 * Removes a source, and its articles when that is asked for.
 * @param most articles that may go at once, where somebody waits for it
 * @throws AppError `not-found`; `conflict` when it has articles and they were not meant; `too-large` when it has more than `most`
 */
export async function removeSource(actor: AdminActor, slug: string, withArticles: boolean, most = Infinity): Promise<{ name: string; articles: number }> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, name: true } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
    const articles = await tx.article.count({ where: { sourceId: source.id } });
    if (articles > 0 && !withArticles) {
      throw new AppError("conflict", `${source.name} has ${articles} articles. Add --with-articles to remove them with it.`);
    }
    if (articles > most) throw new AppError("too-large", `${source.name} has ${articles} articles, too many to go at once. Delete its feeds with their articles first, or run \`parallax sources remove ${slug} --with-articles\`.`);
    await removeArticles(tx, [source.id]);
    await record(tx, actor, { action: "delete-source", target: { type: "source", id: slug }, reason: "organisation", detail: { articles } });
    return { name: source.name, articles };
  }, { timeout: 300_000 });
}
