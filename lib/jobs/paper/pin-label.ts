import { UPHELD } from "@/lib/articles/types/desk";
import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/client";
import type { ContentColumns } from "@/lib/ingest/store/columns";
import { readSaid, saidOf } from "@/lib/ingest/store/said";
import { keepSaid, lockArticle } from "@/lib/ingest/store/update";
import { NO_TOPIC } from "@/lib/labels/types";
import { publish } from "../publish";

/**
 * Makes a label of an article that was upheld outlive every later run, as a correction does: what is said becomes a finding
 * of staff, with what it rested on. Where staff had settled it before, that stands. Within somebody's transaction.
 */
export async function pinLabel(tx: Db, articleId: number, label: "kind" | "topic"): Promise<void> {
  if (!(await lockArticle(tx, articleId))) return;
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      slug: true, kind: true, sortAt: true, said: true, topics: { select: { topic: { select: { slug: true } } }, orderBy: { position: "asc" } },
      findings: { where: { field: label }, orderBy: { id: "asc" }, select: { value: true, reason: true, origin: true, evidence: true } },
    },
  });
  if (article.findings.some(({ origin }) => origin === "admin")) return;
  const topics = article.topics.map(({ topic }) => topic.slug);
  const values = label === "kind" ? [article.kind] : topics.length === 0 ? [NO_TOPIC] : topics;
  await tx.finding.createMany({
    data: values.map((value) => {
      const found = article.findings.findLast((each) => each.value === value);
      return { articleId, field: label, value, origin: "admin", reason: [UPHELD, found?.reason].filter(Boolean).join(" "), evidence: found?.evidence ?? Prisma.DbNull };
    }),
  });
  const { kind } = article;
  await keepSaid(tx, articleId, { ...readSaid(article.said), ...saidOf([label], { kind: kind as ContentColumns["kind"] }, { sortAt: article.sortAt, topics }) });
  await publish(tx, { articles: [article.slug] });
}
