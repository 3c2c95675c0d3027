import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { beside, column, defineList, filter, key } from "@/lib/listing/describe";
import { PROPOSAL_DECLINES, PROPOSAL_KINDS, PROPOSAL_STATES, type DeskProposal, type ProposalAnswer, type ProposalDecline, type ProposalKind, type ProposalState, type StoryReason } from "../types";

const { sql } = Prisma;
/** Of a proposal's voices the first are shown. */
const MOST_SHOWN = 20;

/** Everything that readers proposed about stories. */
export const proposalList = defineList({
  name: "moderation/proposals", who: "moderator", pageSize: 50,
  from: sql`"StoryProposal" p ${beside(sql`SELECT "title", "slug" FROM "Article" WHERE "id" = p."articleId"`, "a")} ${beside(sql`SELECT "title", "slug" FROM "Story" WHERE "id" = p."storyId"`, "s")} ${beside(sql`SELECT "title", "slug" FROM "Story" WHERE "id" = p."otherId"`, "o")}`,
  columns: {
    id: column.number(sql`p."id"`),
    kind: column.word(PROPOSAL_KINDS, sql`p."kind"`, "`apart`: the article out of the story; `move`: the article into the other story; `merge`: the story and the other as one"),
    state: column.word(PROPOSAL_STATES, sql`p."state"`),
    voices: column.number(sql`p."voices"`, "Readers who propose it"),
    article: column.maybe(column.text(sql`a."title"`)),
    articleSlug: column.maybe(column.text(sql`a."slug"`)),
    story: column.maybe(column.text(sql`s."title"`, "The story in which it stood")),
    storySlug: column.maybe(column.text(sql`s."slug"`)),
    other: column.maybe(column.text(sql`o."title"`, "The other story")),
    otherSlug: column.maybe(column.text(sql`o."slug"`)),
    reason: column.maybe(column.word(PROPOSAL_DECLINES, sql`p."reason"`, "Why it was declined")),
    act: column.maybe(column.number(sql`p."actId"`, "The act that decided it")),
    createdAt: column.time(sql`p."createdAt"`),
    decidedAt: column.maybe(column.time(sql`p."decidedAt"`)),
  },
  filters: {
    state: filter.choice(PROPOSAL_STATES, (state) => sql`p."state" = ${state}`, "Only proposals that are so"),
  },
  sorts: {
    id: { keys: [key.int(sql`p."id"`)], first: "desc" },
    voices: { keys: [key.int(sql`p."voices"`), key.int(sql`p."id"`)], first: "desc" },
  },
  sort: "id",
});

const named = { select: { id: true, slug: true, title: true, lang: true } } as const;
const answer = { kind: true, state: true, reason: true, note: true, story: named, other: named, article: named } as const satisfies Prisma.StoryProposalSelect;

function answerOf({ kind, state, reason, ...row }: Prisma.StoryProposalGetPayload<{ select: typeof answer }>): ProposalAnswer {
  return { ...row, kind: kind as ProposalKind, state: state as ProposalState, reason: reason as ProposalDecline | null };
}

/** A proposal with who made it and why, or null. */
export async function deskProposal(id: number): Promise<DeskProposal | null> {
  const row = await db().storyProposal.findUnique({
    where: { id },
    select: { ...answer, voices: true, actId: true, createdAt: true, proposed: { orderBy: [{ createdAt: "asc" }, { userId: "asc" }], take: MOST_SHOWN, select: { reason: true, why: true, createdAt: true, user: { select: { name: true, handle: true } } } } },
  });
  if (!row) return null;
  const { voices, actId, createdAt, proposed, ...rest } = row;
  return {
    ...answerOf(rest), id, voices, actId, at: createdAt.toISOString(),
    proposed: proposed.map((voice) => ({ name: voice.user.name ?? voice.user.handle, reason: voice.reason as StoryReason, why: voice.why, at: voice.createdAt.toISOString() })),
  };
}

/** How many proposals wait, up to one more than `most`. */
export async function openProposals(most: number): Promise<number> {
  return db().storyProposal.count({ where: { state: "open" }, take: most + 1 });
}
