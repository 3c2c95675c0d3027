import type { AdminActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { AppError } from "@/lib/errors";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { planRun } from "@/lib/source-rules/queries/plan";
import { findRun } from "@/lib/source-rules/queries/runs";
import type { RuleRun, RuleScope } from "@/lib/source-rules/types";
import { enqueue } from "../queue";

const CHANGED = "What these rules would do has changed since it was shown. Look at it again.";

/**
 * Puts a source's rules upon articles that are there: a worker hides and labels what the plan says, article by article.
 * What has changed until it is its turn is left alone. One act in the log, which `undoRules` takes back.
 * @param plan the version of the plan that somebody saw; without it, whatever it is now
 * @throws AppError `not-found`; `conflict` where the plan is another by now or a run of this source is under way; `invalid`
 * where nothing would change; `too-large`
 */
export async function putRulesUpon(actor: AdminActor, slug: string, { scope, plan: shown }: { scope: RuleScope; plan?: string | undefined }): Promise<RuleRun> {
  const plan = await planRun(slug, scope);
  if (shown !== undefined && shown !== plan.version) throw new AppError("conflict", CHANGED);
  if (plan.articles.length === 0) throw new AppError("invalid", "These rules change nothing in these articles.");
  const id = await retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await sourceOf(tx, slug);
    await nothingUnderWay(tx, source.id);
    const run = await tx.ruleRun.create({ data: { sourceId: source.id, scope, looked: plan.looked }, select: { id: true } });
    await tx.ruleRunArticle.createMany({ data: plan.articles.map(({ id: articleId, kind, why, seen }) => ({ runId: run.id, articleId, kind, why, seen: new Date(seen) })) });
    await enqueue(tx, { kind: "rule-run", key: String(run.id), payload: { run: run.id } });
    const hidden = plan.articles.filter(({ kind }) => kind === null).length;
    await record(tx, actor, { action: "apply-rules", target: { type: "source", id: slug }, reason: "organisation", detail: { run: run.id, hidden, labelled: plan.articles.length - hidden } });
    return run.id;
  }));
  return stands(id);
}

/**
 * Takes back what a run did, as a whole: what it hid is shown again, what it labelled has the kind it had. An article of
 * which somebody has said otherwise since, or whose source has changed it, is left as it is. One act in the log.
 * @throws AppError `not-found`; `conflict` where it is not over, or was undone before
 */
export async function undoRules(actor: AdminActor, slug: string, run: number): Promise<RuleRun> {
  await retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await sourceOf(tx, slug);
    const [found] = await tx.$queryRaw<{ state: string }[]>`SELECT "state" FROM "RuleRun" WHERE "id" = ${run} AND "sourceId" = ${source.id} FOR UPDATE`;
    if (!found) throw new AppError("not-found", `There is no such run of the rules of ${slug}. It may be too long ago.`);
    if (found.state !== "done") throw new AppError("conflict", found.state === "doing" ? "It is not over yet. Undo it when it is." : "It was undone before.");
    await nothingUnderWay(tx, source.id);
    await tx.ruleRun.update({ where: { id: run }, data: { state: "undoing" } });
    await enqueue(tx, { kind: "rule-run", key: String(run), payload: { run } });
    await record(tx, actor, { action: "undo-rules", target: { type: "source", id: slug }, reason: "mistake", detail: { run } });
  }));
  return stands(run);
}

async function sourceOf(tx: Db, slug: string): Promise<{ id: number }> {
  const source = await tx.source.findUnique({ where: { slug }, select: { id: true } });
  if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
  return source;
}

/** One at a time. One whose job somebody stopped is taken up again, so that it stands in nobody's way for good. */
async function nothingUnderWay(tx: Db, sourceId: number): Promise<void> {
  const open = await tx.ruleRun.findFirst({ where: { sourceId, state: { in: ["doing", "undoing"] } }, select: { id: true } });
  if (!open) return;
  await db().$transaction((own) => enqueue(own, { kind: "rule-run", key: String(open.id), payload: { run: open.id } }));
  throw new AppError("conflict", "An earlier run of these rules is under way. Wait until it is over.");
}

async function stands(id: number): Promise<RuleRun> {
  const run = await findRun(id);
  if (!run) throw new AppError("not-found", "This run is no longer there.");
  return run;
}
