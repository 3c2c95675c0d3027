import { AdminActor, type ModeratorActor } from "@/lib/auth/actors";
import { KINDS } from "@/lib/closed-lists";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { AppError } from "@/lib/errors";
import { labelAt } from "@/lib/labels/queries/label";
import { NO_TOPIC, type DisputedLabel, type LabelPlace, type OVERRULING_REASONS, type UPHOLDING_REASONS } from "@/lib/labels/types";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { correctWithin } from "./correct-article";
import { pinLabel } from "./pin-label";
import { decideDispute } from "./settle-disputes";

/**
 * Decides that a disputed label stands, whatever later runs find. Its readers are told, and the log has it; once.
 * @throws AppError `not-found`; `conflict` for what was decided otherwise; `forbidden` for what only admins decide
 */
export async function upholdLabel(actor: ModeratorActor, id: number, reason: (typeof UPHOLDING_REASONS)[number]): Promise<void> {
  await retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const { label, place, said, state } = await openDispute(tx, actor, id);
    if (state === "upheld") return;
    assertOpen(state);
    // What says something else by now is not what was disputed.
    if ((await labelAt(tx, place))?.said !== said) return void (await tx.labelDispute.update({ where: { id }, data: { state: "moot", decidedAt: new Date() } }));
    const act = await record(tx, actor, { action: "uphold-label", target: targetOf(place), reason, detail: { fields: [label] } });
    await decideDispute(tx, id, { state: "upheld", value: null }, act);
    if (place.label !== "control") await pinLabel(tx, place.article, place.label);
  }));
}

/**
 * Decides that a disputed label of an article is wrong, and says what it is instead: a finding that outlives every later
 * run, as an admin's correction does. Who controls a source is said in the source's own form, with what that rests on.
 * @param value a kind; or the slug of the main topic, `none` for an article without any
 * @throws AppError `not-found`; `conflict` for what was decided otherwise; `invalid` (field `value`) for what no such
 * label says, or what it says already
 */
export async function overruleLabel(actor: ModeratorActor, id: number, value: string, reason: (typeof OVERRULING_REASONS)[number]): Promise<void> {
  await retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const { label, place, state, decided } = await openDispute(tx, actor, id);
    if (place.label === "control") throw new AppError("invalid", "Say it in the source’s form, with what it rests on.", { fields: { value: "Say it in the source’s form." } });
    if (state === "overruled" && decided === value) return;
    assertOpen(state);
    const row = await labelAt(tx, place);
    if (!row) throw new AppError("not-found", "The article is hidden or deleted.");
    const { fields } = await correctWithin(tx, place.article, { values: valuesOf(label, value, row.topics) });
    if (fields.length === 0) throw wrongValue("The label says that already: uphold it, or choose another.");
    const act = await record(tx, actor, { action: "change-label", target: targetOf(place), reason, detail: { fields: [label], from: row.said, to: value } });
    await decideDispute(tx, id, { state: "overruled", value }, act);
  }));
}

function valuesOf(label: DisputedLabel, value: string, topics: readonly string[]) {
  if (label === "topic") return { topics: value === NO_TOPIC ? [] : [value, ...topics.slice(1).filter((slug) => slug !== value)] };
  const kind = KINDS.find((each) => each === value);
  if (!kind) throw wrongValue(`A kind is one of ${KINDS.join(", ")}.`);
  return { kind };
}

const wrongValue = (words: string) => new AppError("invalid", words, { fields: { value: words } });

function assertOpen(state: string): void {
  if (state !== "open") throw new AppError("conflict", "This dispute was decided already.");
}

/** A dispute, its row ours until the transaction ends. */
async function openDispute(tx: Db, actor: ModeratorActor, id: number): Promise<{ label: DisputedLabel; place: LabelPlace; said: string; state: string; decided: string | null }> {
  const [row] = await tx.$queryRaw<{ label: DisputedLabel; articleId: number | null; slug: string | null; said: string; state: string; value: string | null }[]>`
    SELECT d."label", d."articleId", d."said", d."state", d."value", (SELECT "slug" FROM "Source" WHERE "id" = d."sourceId") AS "slug" FROM "LabelDispute" d WHERE d."id" = ${id} FOR NO KEY UPDATE`;
  if (!row) throw new AppError("not-found", "There is no such dispute. It goes when all who sent it take it back.");
  const { label, articleId, slug, said, state, value: decided } = row;
  if (label === "control" || articleId === null) {
    if (!(actor instanceof AdminActor)) throw new AppError("forbidden", "Who controls a source is decided by admins.");
    return { label, place: { label: "control", source: slug ?? "" }, said, state, decided };
  }
  return { label, place: { label, article: articleId }, said, state, decided };
}

const targetOf = (place: LabelPlace) => (place.label === "control" ? { type: "source" as const, id: place.source } : { type: "article" as const, id: place.article });
