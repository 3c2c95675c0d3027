import "server-only";
import type { z } from "zod";
import type { Control } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import type { deskSourceSchema } from "../schema/desk";
import type { SourceStatus } from "../types";

export type DeskSource = z.output<typeof deskSourceSchema>;

/** A source as admins see it, listed or not; null where there is none. */
export async function deskSource(slug: string): Promise<DeskSource | null> {
  const row = await db().source.findUnique({ where: { slug } });
  if (!row) return null;
  const { name, control, country, language, owner, funding, description, homepage, evidence, status, demo, articleCount, lastArticleAt } = row;
  return {
    slug, name, country, language, owner, funding, description, homepage, evidence, demo, control: control as Control, status: status as SourceStatus,
    articles: articleCount, lastArticleAt: lastArticleAt?.toISOString() ?? null,
  };
}
