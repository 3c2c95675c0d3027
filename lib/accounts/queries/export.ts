import "server-only";
import { exportRows } from "@/lib/bookmarks/queries/export";
import { db } from "@/lib/db/client";
import { getPreferences } from "@/lib/preferences/queries";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

/** Says what the file is. */
export const PERSON_FORMAT = "parallax-person";
const STEP = 500;

type Section = { name: string; rows: (userId: string) => AsyncIterable<object> | Promise<readonly object[]> };

const whereUser = (userId: string) => ({ where: { userId } });
const byTime = { orderBy: { createdAt: "asc" } } as const;

/** All lists of things that are a person's, in the order of the file. What may be long is read some hundred at a time. */
const SECTIONS: readonly Section[] = [
  { name: "signInWith", rows: (userId) => db().account.findMany({ ...whereUser(userId), select: { provider: true, providerAccountId: true } }) },
  { name: "sessions", rows: (userId) => db().session.findMany({ ...whereUser(userId), ...byTime, select: { id: true, device: true, createdAt: true, lastSeenAt: true, expires: true } }) },
  { name: "tokens", rows: (userId) => db().apiToken.findMany({ ...whereUser(userId), ...byTime, select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true } }) },
  { name: "openMailLinks", rows: (userId) => db().accountToken.findMany({ ...whereUser(userId), ...byTime, select: { purpose: true, email: true, createdAt: true, expires: true } }) },
  { name: "lists", rows: (userId) => db().readingList.findMany({ ...whereUser(userId), ...byTime, select: { id: true, name: true, createdAt: true } }) },
  { name: "bookmarks", rows: (userId) => exportRows(userId) },
  { name: "bookmarkChanges", rows: (userId) => db().bookmarkChange.findMany({ ...whereUser(userId), ...byTime, select: { act: true, detail: true, undoneAt: true, createdAt: true } }) },
  { name: "reading", rows: readMarks },
  { name: "readBefore", rows: (userId) => db().readBefore.findMany({ ...whereUser(userId), select: { view: true, before: true, upTo: true, markedAt: true } }) },
  { name: "played", rows: (userId) => db().playMark.findMany({ ...whereUser(userId), orderBy: { playedAt: "asc" }, select: { articleId: true, file: true, seconds: true, duration: true, done: true, playedAt: true } }) },
  { name: "follows", rows: (userId) => db().follow.findMany({ ...whereUser(userId), ...byTime, select: { target: true, targetId: true, createdAt: true } }) },
  { name: "mutes", rows: (userId) => db().mute.findMany({ ...whereUser(userId), ...byTime, select: { target: true, value: true, createdAt: true } }) },
  { name: "suggestions", rows: suggestions },
  { name: "disputedLabels", rows: disputes },
  { name: "storyProposals", rows: storyProposals },
  { name: "comments", rows: comments },
  { name: "votes", rows: votes },
  { name: "flags", rows: (userId) => db().flag.findMany({ ...whereUser(userId), ...byTime, select: { commentId: true, reason: true, note: true, outcome: true, createdAt: true, settledAt: true } }) },
  { name: "followedDiscussions", rows: (userId) => db().discussionFollow.findMany({ ...whereUser(userId), ...byTime, select: { discussionId: true, mode: true, createdAt: true } }) },
  { name: "hiddenPeople", rows: hiddenPeople },
  { name: "notices", rows: notices },
  { name: "decisionsAboutYou", rows: decisions },
  { name: "warnings", rows: (userId) => db().warning.findMany({ ...whereUser(userId), ...byTime, select: { actId: true, reason: true, text: true, createdAt: true, acknowledgedAt: true } }) },
  { name: "appeals", rows: (userId) => db().appeal.findMany({ ...whereUser(userId), ...byTime, select: { actId: true, text: true, status: true, answer: true, createdAt: true, decidedAt: true } }) },
  { name: "moderatorNotesByYou", rows: (userId) => db().moderatorNote.findMany({ where: { authorId: userId }, ...byTime, select: { targetType: true, targetId: true, text: true, createdAt: true } }) },
  { name: "invitations", rows: (userId) => db().invitation.findMany({ where: { createdBy: userId }, ...byTime, select: { id: true, note: true, usesLeft: true, expires: true, createdAt: true } }) },
  { name: "publicLogName", rows: (userId) => db().personAlias.findMany({ ...whereUser(userId), select: { alias: true } }) },
];

/**
 * Everything that is kept of a person as one JSON file, in pieces. Secrets are left out: the password's hash, what
 * tokens and links of mails are known by, and who acted; so are the notes that moderators keep for each other.
 */
export async function* exportPerson(userId: string, now = new Date()): AsyncGenerator<string> {
  const profile = await db().user.findUniqueOrThrow({
    where: { id: userId }, select: { id: true, name: true, email: true, emailVerified: true, image: true, handle: true, about: true, language: true, role: true, status: true, statusUntil: true, premoderated: true, deleteAfter: true, createdAt: true, lastSeenAt: true },
  });
  yield `{"format":"${PERSON_FORMAT}","version":1,"exportedAt":"${now.toISOString()}",\n"profile":${JSON.stringify(profile)},\n"preferences":${JSON.stringify(await getPreferences(userId))}`;
  for (const { name, rows } of SECTIONS) {
    yield `,\n"${name}":[`;
    let separator = "\n";
    for await (const row of await rows(userId)) {
      yield separator + JSON.stringify(row);
      separator = ",\n";
    }
    yield "]";
  }
  yield "\n}\n";
}

async function* readMarks(userId: string): AsyncGenerator<object> {
  for (let after = 0; ; ) {
    const rows = await db().readMark.findMany({
      where: { userId, articleId: { gt: after } }, orderBy: { articleId: "asc" }, take: STEP,
      select: { articleId: true, read: true, unreadAt: true, historyAt: true, progress: true, block: true, share: true, article: { select: { slug: true, title: true } } },
    });
    for (const { article, ...row } of rows) yield { ...row, title: article.title, url: absolute(routes.article(article.slug)) };
    if (rows.length < STEP) return;
    after = rows.at(-1)?.articleId ?? 0;
  }
}

async function* comments(userId: string): AsyncGenerator<object> {
  for (let after = 0; ; ) {
    const rows = await db().comment.findMany({
      where: { authorId: userId, id: { gt: after } }, orderBy: { id: "asc" }, take: STEP,
      select: { id: true, articleId: true, parentId: true, markdown: true, quote: true, status: true, upvotes: true, createdAt: true, editedAt: true, revisions: { select: { number: true, markdown: true, replacedAt: true } } },
    });
    yield* rows;
    if (rows.length < STEP) return;
    after = rows.at(-1)?.id ?? 0;
  }
}

async function* votes(userId: string): AsyncGenerator<object> {
  for (let after = 0; ; ) {
    const rows = await db().commentVote.findMany({ where: { userId, commentId: { gt: after } }, orderBy: { commentId: "asc" }, take: STEP, select: { commentId: true, createdAt: true } });
    yield* rows;
    if (rows.length < STEP) return;
    after = rows.at(-1)?.commentId ?? 0;
  }
}

async function* notices(userId: string): AsyncGenerator<object> {
  for (let after = 0; ; ) {
    const rows = await db().notice.findMany({ where: { userId, id: { gt: after } }, orderBy: { id: "asc" }, take: STEP, select: { id: true, kind: true, commentId: true, actId: true, suggestionId: true, disputeId: true, proposalId: true, createdAt: true, readAt: true } });
    yield* rows;
    if (rows.length < STEP) return;
    after = rows.at(-1)?.id ?? 0;
  }
}

async function hiddenPeople(userId: string): Promise<object[]> {
  const rows = await db().hiddenPerson.findMany({ where: { userId }, orderBy: { createdAt: "asc" }, select: { createdAt: true, hidden: { select: { handle: true, name: true } } } });
  return rows.map(({ hidden: { handle, name }, createdAt }) => ({ handle, name, createdAt }));
}

/** What somebody proposed about stories, and what became of that. */
async function storyProposals(userId: string): Promise<object[]> {
  const named = { select: { slug: true, title: true } } as const;
  const select = { kind: true, story: named, article: named, other: named, state: true, reason: true, note: true, decidedAt: true } as const;
  const rows = await db().storyProposalVoice.findMany({ where: { userId }, orderBy: { createdAt: "asc" }, select: { reason: true, why: true, createdAt: true, proposal: { select } } });
  return rows.map(({ proposal: { reason: declinedFor, ...proposal }, ...voice }) => ({ ...voice, ...proposal, declinedFor }));
}

/** The sources that somebody asked for, and what became of that. */
async function suggestions(userId: string): Promise<object[]> {
  const select = { address: true, state: true, reason: true, note: true, decidedAt: true } as const;
  const rows = await db().suggestionVoice.findMany({ where: { userId }, orderBy: { createdAt: "asc" }, select: { why: true, createdAt: true, suggestion: { select } } });
  return rows.map(({ suggestion, ...voice }) => ({ ...voice, ...suggestion }));
}

/** The labels that somebody disputed, and what became of that. */
async function disputes(userId: string): Promise<object[]> {
  const select = { label: true, articleId: true, sourceId: true, said: true, state: true, decidedAt: true } as const;
  const rows = await db().disputeVoice.findMany({ where: { userId }, orderBy: { createdAt: "asc" }, select: { value: true, why: true, createdAt: true, dispute: { select } } });
  return rows.map(({ dispute, ...voice }) => ({ ...voice, ...dispute }));
}

/** What moderators decided about somebody and their comments, as the public log has it. */
async function decisions(userId: string): Promise<object[]> {
  return db().$queryRaw<object[]>`
    SELECT a."id" AS "actId", a."action", a."reason", a."detail", m."commentId", a."createdAt", m."undoneById" IS NOT NULL AS "takenBack"
    FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId" WHERE m."personId" = ${userId}::uuid ORDER BY a."id"`;
}
