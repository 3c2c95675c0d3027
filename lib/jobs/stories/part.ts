import type { Db } from "@/lib/db/client";
import { partStory as takeOut } from "@/lib/stories/mutations/part";
import { mustStandTogether } from "@/lib/stories/rules/rulings";
import { rulingsOf } from "@/lib/stories/queries/rulings";
import { unpackReading } from "@/lib/understand/stories/pack";
import { partsOfStory } from "@/lib/understand/stories/place";
import type { Reading, TermCounts } from "@/lib/understand/stories/types";
import { standAt } from "./stand";

/** Of a story's articles, the newest and the first are compared with one another. */
const COMPARED = { newest: 40, first: 8 } as const;

type Member = { id: number; piece: number; fixed: boolean; reading: Reading };

/**
 * Takes parts out of a story that are no part of it: a part of several articles becomes a story of its own, a single
 * article stands alone. What an edition or an admin put there stays, and so does what people or printings tie to what stays.
 * @returns the stories that were made, and how many articles left
 */
export async function partStory(tx: Db, story: number, counts: TermCounts): Promise<{ made: number[]; left: number }> {
  const members = await membersOf(tx, story);
  const parts = partsOfStory(members.map(({ reading }) => reading), counts).map((part) => part.flatMap((at) => members[at] ?? []));
  if (parts.length < 2) return { made: [], left: 0 };
  const leaving = leavingParts(parts, await tiesOf(tx, members)).map((part) => part.map(({ id }) => id));
  const alone = leaving.filter((part) => part.length === 1).flat();
  await standAt(tx, alone.map((id) => ({ id, storyId: null, grounds: null })), []);
  const made: number[] = [];
  for (const part of leaving) {
    if (part.length < 2) continue;
    const moved = await takeOut(tx, story, part);
    if (moved === null) continue;
    made.push(moved.into);
    await tx.finding.updateMany({ where: { articleId: { in: part }, field: "story", origin: "rule" }, data: { value: String(moved.into) } });
  }
  return { made, left: leaving.flat().length };
}

async function membersOf(tx: Db, story: number): Promise<Member[]> {
  const rows = await tx.$queryRaw<{ id: number; piece: number; fixed: boolean; packed: Uint8Array }[]>`
    SELECT a."id", coalesce(a."reprintOfId", a."id") AS "piece", r."reading" AS "packed",
      EXISTS (SELECT 1 FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'story' AND f."origin" IN ('edition', 'admin')) AS "fixed"
    FROM "Article" a JOIN "ArticleReading" r ON r."articleId" = a."id" WHERE a."id" IN (
      (SELECT "id" FROM "Article" WHERE "storyId" = ${story} AND "status" = 'visible' ORDER BY "sortAt" DESC, "id" DESC LIMIT ${COMPARED.newest})
      UNION (SELECT "id" FROM "Article" WHERE "storyId" = ${story} AND "status" = 'visible' ORDER BY "sortAt", "id" LIMIT ${COMPARED.first})
    ) ORDER BY a."sortAt", a."id"`;
  return rows.flatMap(({ packed, ...row }) => {
    const reading = unpackReading(packed);
    return reading ? [{ ...row, reading }] : [];
  });
}

/** For each article those that go where it goes: other printings of its piece, and whom people put beside it. */
async function tiesOf(tx: Db, members: readonly Member[]): Promise<Map<number, number[]>> {
  const rulings = await rulingsOf(tx, members.map(({ id }) => id));
  return new Map(members.map(({ id, piece }) => [id, [...mustStandTogether(rulings, id), ...members.filter((other) => other.piece === piece && other.id !== id).map((other) => other.id)]]));
}

/** The parts that go: all but the largest that holds what is fixed, or the largest of all, and what is tied to what stays. */
function leavingParts(parts: readonly Member[][], ties: ReadonlyMap<number, readonly number[]>): Member[][] {
  const holding = parts.filter((part) => part.some(({ fixed }) => fixed));
  const main = holding[0] ?? parts[0];
  const going = parts.filter((part) => part !== main && !holding.includes(part));
  const staying = new Set(parts.filter((part) => !going.includes(part)).flat().map(({ id }) => id));
  const tiedElsewhere = (part: readonly Member[]) => part.some(({ id }) => ties.get(id)?.some((other) => staying.has(other) || !part.some((one) => one.id === other)));
  return going.filter((part) => !tiedElsewhere(part));
}
