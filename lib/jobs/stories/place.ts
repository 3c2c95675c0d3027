import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isAloneWith } from "@/lib/db/locks";
import { retrying } from "@/lib/db/retrying";
import { takeBatches } from "@/lib/jobs/checks";
import { postedKeys } from "@/lib/understand/stories/keys";
import type { Reading } from "@/lib/understand/stories/types";
import { lookAround, readWaiting } from "./around";
import { CountsWith, WindowCounts } from "./counts";
import { decidePlace } from "./decide";
import { keepReadings, waitingArticles } from "./lookup";
import { PlacesChanged, settle } from "./settle";
import { tellShared } from "./shared";

/** Articles placed in one transaction. */
const BATCH = 25;
/** A turn of the task ends after this; what is left is for the next. */
const TURN_MS = 20_000;
const MOST_ATTEMPTS = 5;

/** What a turn did: articles looked at, moved, stories joined and stories made of parts. */
export type Placed = { looked: number; moved: number; joined: number; parted: number };

const NOTHING: Placed = { looked: 0, moved: 0, joined: 0, parted: 0 };
const counts = new WindowCounts();

/**
 * Places all articles that are new or changed in stories. Each batch is one transaction, and one worker places at a time:
 * two that looked at once would not see each other's articles. Doing it again changes nothing.
 * @param signal ends it after the batch in hand
 */
export async function placeArticles(signal?: AbortSignal): Promise<Placed> {
  const done = { ...NOTHING };
  await takeBatches({ size: BATCH, turnMs: TURN_MS }, signal, async () => {
    const batch = await placeNext();
    add(done, batch);
    return batch.looked;
  });
  return done;
}

/** Articles that cannot be placed, and until when they are left alone, so that they keep nobody waiting. */
const troubled = new Map<number, number>();
const LEFT_ALONE_MS = 10 * 60_000;
/** What is wrong with an article itself: our own mistakes, and what PostgreSQL refuses of its data. All else passes. */
const REFUSED = /\b(?:22\d{3}|23\d{3}|P0001)\b/;

/** Places the next ones together; where one of them stands in the way, one by one. */
async function placeNext(): Promise<Placed> {
  try {
    return await placeSome(BATCH);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const done = { ...NOTHING };
    for (let nth = 0; nth < BATCH; nth++) add(done, await placeSome(1).catch(leaveFirstAlone));
    return done;
  }
}

function isRefused(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  return error instanceof Prisma.PrismaClientKnownRequestError && REFUSED.test(`${error.code} ${JSON.stringify(error.meta)}`);
}

async function leaveFirstAlone(error: unknown): Promise<Placed> {
  if (!isRefused(error)) throw error;
  const first = await db().placingCheck.findFirst({ where: { articleId: { notIn: leftAlone() } }, orderBy: { articleId: "asc" } });
  if (!first) return NOTHING;
  troubled.set(first.articleId, Date.now() + LEFT_ALONE_MS);
  console.error(`Article ${first.articleId} could not be placed in a story and will be tried again: ${(error as Error).message}`);
  return { ...NOTHING, looked: 1 };
}

function leftAlone(): number[] {
  for (const [id, until] of troubled) if (until < Date.now()) troubled.delete(id);
  return [...troubled.keys()];
}

function add(done: Placed, more: Placed): void {
  for (const name of ["looked", "moved", "joined", "parted"] as const) done[name] += more[name];
}

/** Places the next articles that wait, in one transaction. None where another worker is at it. */
export async function placeSome(most: number): Promise<Placed> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { placed, readings } = await retrying(() => db().$transaction((tx) => placeBatch(tx, most), { timeout: 60_000 }));
      counts.add(readings);
      return placed;
    } catch (error) {
      if (!(error instanceof PlacesChanged) || attempt >= MOST_ATTEMPTS) throw error;
    }
  }
}

type Batch = { placed: Placed; readings: { number: number; reading: Reading }[] };

async function placeBatch(tx: Db, most: number): Promise<Batch> {
  if (!(await isAloneWith(tx, "placing", { lazily: true }))) return { placed: NOTHING, readings: [] };
  const { due, waiting, last } = await waitingArticles(tx, most, leftAlone());
  if (due.length === 0) return { placed: NOTHING, readings: [] };
  await counts.catchUp(tx, last);
  const read = waiting.filter(({ visible }) => visible).map(readWaiting);
  const fresh = read.filter((one) => one.fresh);
  const known = new CountsWith(counts, fresh.map(({ reading }) => reading));
  const gone = waiting.filter(({ visible, packed }) => !visible && packed !== null);
  const numbers = await keepReadings(tx, fresh.map(({ id, minute, reading, now }) => ({ id, minute, keys: postedKeys(reading, known), packed: now })), [...gone, ...fresh.filter(({ packed }) => packed !== null)].map(({ id }) => id));
  const { pieces, board, rulings } = await lookAround(tx, read, known);
  const decisions = pieces.flatMap((piece) => decidePlace(piece, { board, rulings, counts: known }) ?? []);
  await tellShared(tx, pieces, board, known);
  const settled = await settle(tx, decisions, { board, rulings, counts: known }, due);
  return { placed: { looked: due.length, ...settled }, readings: fresh.flatMap(({ id, reading }) => { const number = numbers.get(id); return number === undefined ? [] : [{ number, reading }]; }) };
}
