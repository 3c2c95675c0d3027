import "server-only";
import type { z } from "zod";
import type { AdminActor, ModeratorActor } from "@/lib/auth/actors";
import { forgetWordLists } from "@/lib/comments/queries/content";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { commentPolicy } from "../queries/policy";
import { foldRule } from "../rules/fold";
import type { newWordSchema } from "../schema";
import { MOST_WORDS, type CommentPolicy } from "../types";
import { record } from "./record";

const SITE = { type: "site", id: "paper" } as const;

/**
 * Puts a phrase on a list; one that is on the other list moves. The log says that the list grew, not by what.
 * @throws Said `invalid` for a phrase that would match nothing or far too much, `conflict` where the lists are full
 */
export async function addWord(actor: ModeratorActor, { phrase, list }: z.output<typeof newWordSchema>): Promise<void> {
  const folded = foldRule(phrase);
  if (folded === null) throw new Said("invalid", (said) => said.wordTooMuch);
  if ((await db().wordRule.count({ take: MOST_WORDS })) >= MOST_WORDS) throw new Said("conflict", (said) => said.wordsFull(MOST_WORDS));
  await db().$transaction(async (tx) => {
    await tx.wordRule.upsert({ where: { folded }, create: { phrase, folded, list }, update: { phrase, list } });
    await record(tx, actor, { action: "change-policy", target: SITE, reason: "organisation", detail: { fields: [`${list}-words`] } });
  });
  forgetWordLists();
}

/** Takes a phrase off its list; false where it is on none. */
export async function removeWord(actor: ModeratorActor, id: number): Promise<boolean> {
  const removed = await db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ list: string }[]>`DELETE FROM "WordRule" WHERE "id" = ${id} RETURNING "list"`;
    if (row) await record(tx, actor, { action: "change-policy", target: SITE, reason: "organisation", detail: { fields: [`${row.list}-words`] } });
    return row !== undefined;
  });
  forgetWordLists();
  return removed;
}

/** Keeps what this paper asks of comments from now on; the log names what changed. Nothing is logged where nothing did. */
export async function changePolicy(actor: AdminActor, policy: CommentPolicy): Promise<void> {
  const before = await commentPolicy();
  const fields = (Object.keys(policy) as (keyof CommentPolicy)[]).filter((name) => policy[name] !== before[name]).sort();
  if (fields.length === 0) return;
  await db().$transaction(async (tx) => {
    await tx.setting.upsert({ where: { key: "comment-policy" }, create: { key: "comment-policy", value: policy }, update: { value: policy, changedAt: new Date() } });
    await record(tx, actor, { action: "change-policy", target: SITE, reason: "organisation", detail: { fields } });
  });
}
