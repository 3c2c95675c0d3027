import type { AdminActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { OwnTopicFields } from "@/lib/topics/schema";
import { MOST_OWN } from "@/lib/topics/types";
import { forgetOwnTopicRules } from "../own-topics";
import { enqueue } from "../queue";

const PAPER = { type: "site", id: "paper" } as const;

/**
 * Adds a topic of the site's own, after all others. What comes from now on is filed under it, and a job looks through
 * what came lately.
 * @returns its slug
 * @throws AppError `conflict` where there is one of this name already, or there are too many
 */
export async function addTopic(actor: AdminActor, fields: OwnTopicFields): Promise<string> {
  return changing(async (tx) => {
    if ((await tx.topic.count({ where: { own: true } })) >= MOST_OWN) throw new AppError("conflict", `There are ${MOST_OWN} topics of this paper's own already. Remove one first.`);
    const slug = asciiSlug(fields.name) || `topic-${sha256(fields.name).slice(0, 8)}`;
    await refuseDouble(tx, fields.name, slug);
    const { _max } = await tx.topic.aggregate({ _max: { position: true } });
    await tx.topic.create({ data: { ...fields, slug, own: true, position: (_max.position ?? 0) + 1 } });
    await record(tx, actor, { action: "add-topic", target: PAPER, reason: "organisation" });
    await enqueue(tx, { kind: "file-under-topic", key: slug, payload: { topic: slug } });
    return slug;
  });
}

/**
 * Changes the name of a topic of the site's own, and what leads to it. Its address stays.
 * @throws AppError `not-found` for one of the closed list as well; `conflict` for another's name
 */
export async function editTopic(actor: AdminActor, slug: string, fields: OwnTopicFields): Promise<void> {
  await changing(async (tx) => {
    const topic = await ownTopic(tx, slug);
    await refuseDouble(tx, fields.name, null, topic.id);
    await tx.topic.update({ where: { id: topic.id }, data: fields });
    await record(tx, actor, { action: "change-topic", target: PAPER, reason: "organisation" });
    await enqueue(tx, { kind: "file-under-topic", key: slug, payload: { topic: slug } });
  });
}

/** Moves a topic one place up or down in the section bar; the first and last stay where there is nothing beyond them. */
export async function moveTopic(actor: AdminActor, slug: string, way: "up" | "down"): Promise<void> {
  await changing(async (tx) => {
    const topics = await tx.topic.findMany({ select: { id: true, slug: true }, orderBy: [{ position: "asc" }, { id: "asc" }] });
    const at = topics.findIndex((topic) => topic.slug === slug);
    if (at < 0) throw new AppError("not-found", "There is no such topic. It may have been removed.");
    const [moved, other] = [topics[at], topics[way === "up" ? at - 1 : at + 1]];
    if (!moved || !other) return;
    [topics[at], topics[topics.indexOf(other)]] = [other, moved];
    for (const [position, { id }] of topics.entries()) await tx.topic.update({ where: { id }, data: { position } });
    await record(tx, actor, { action: "change-topic", target: PAPER, reason: "organisation" });
  });
}

/** Removes a topic of the site's own; its articles stay under their others. @throws AppError `not-found` for one of the closed list as well */
export async function removeTopic(actor: AdminActor, slug: string): Promise<void> {
  await changing(async (tx) => {
    const { id } = await ownTopic(tx, slug);
    await tx.finding.deleteMany({ where: { field: "topic", value: slug } });
    await tx.follow.deleteMany({ where: { target: "topic", targetId: id } });
    await tx.mute.deleteMany({ where: { target: "topic", key: String(id) } });
    await tx.topic.delete({ where: { id } });
    await record(tx, actor, { action: "remove-topic", target: PAPER, reason: "organisation" });
  });
}

/** Every page names the topics, and every card its own: all are made anew. */
async function changing<Result>(change: (tx: Db) => Promise<Result>): Promise<Result> {
  const result = await db().$transaction(async (tx) => {
    await beginAct(tx);
    const done = await change(tx);
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.everything] } });
    return done;
  });
  forgetOwnTopicRules();
  return result;
}

async function ownTopic(tx: Db, slug: string): Promise<{ id: number }> {
  const topic = await tx.topic.findFirst({ where: { slug, own: true }, select: { id: true } });
  if (!topic) throw new AppError("not-found", "This paper has no such topic of its own. Topics that every paper has stay as they are.");
  return topic;
}

async function refuseDouble(tx: Db, name: string, slug: string | null, except?: number): Promise<void> {
  const found = await tx.topic.findFirst({ where: { OR: [{ name: { equals: name, mode: "insensitive" } }, ...(slug === null ? [] : [{ slug }])], ...(except === undefined ? {} : { NOT: { id: except } }) }, select: { id: true } });
  if (found) throw new AppError("conflict", "There is a topic of this name already.", { fields: { name: "Another topic has this name." } });
}
