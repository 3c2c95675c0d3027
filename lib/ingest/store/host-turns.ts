import { randomUUID } from "node:crypto";
import { Gathered } from "@/lib/db/gathered";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import type { SharedTurn, SharedTurns } from "../fetch/hosts";

/** Longer than any exchange may take: who ended without a word keeps a connection's place no longer. */
const HELD_MS = 100_000;
/** How long those who are in no hurry stand back for one who is; who is asks again before. */
const STANDS_BACK_MS = 2_000;
/** Both connections are taken, and nobody knows for how long. */
const BUSY_MS = 250;
/** Not all who wait ask again in the same moment. */
const SPREAD_MS = 60;

type Asked = { host: string; gapMs: number; hurried: boolean; token: string };
type Answer = { host: string; given: boolean; gapLeftMs: number | null; restLeftMs: number | null };

/**
 * Turns at hosts that all processes share, in the table HostTurn. Those that are asked for while a statement is under way
 * are asked for together by the next one.
 */
export function sharedTurns(): SharedTurns {
  const ends = new Gathered(endAll);
  // One statement gives a host one turn.
  const asks = new Gathered(askAll, ({ host }) => host);
  return {
    ask: async (turn) => {
      const token = randomUUID();
      const { given, gapLeftMs, restLeftMs } = await asks.do({ ...turn, token });
      if (given) return { end: () => void ends.do({ host: turn.host, token }).catch(() => undefined) };
      if (restLeftMs !== null && restLeftMs > 0) return { restMs: restLeftMs };
      return { againMs: (gapLeftMs !== null && gapLeftMs > 0 ? gapLeftMs : BUSY_MS) + Math.random() * SPREAD_MS };
    },
    rest,
  };
}

/** For what has manners of its own: it leaves alone what wants to be left alone, and takes no turns. */
export function sharedRests(): SharedTurns {
  const ask = async ({ host }: { host: string }): Promise<SharedTurn> => {
    const [row] = await preparedRows<{ ms: number }>(Prisma.sql`SELECT ${msUntil(Prisma.sql`"restUntil"`)} AS "ms" FROM "HostTurn" WHERE "host" = ${host} AND "restUntil" > now()`);
    return row ? { restMs: row.ms } : { end: () => undefined };
  };
  return { ask, rest };
}

const span = (ms: Prisma.Sql | number) => Prisma.sql`make_interval(secs => ${ms}::float / 1000)`;
const msUntil = (column: Prisma.Sql) => Prisma.sql`(extract(epoch FROM ${column} - clock_timestamp()) * 1000)::float`;

async function rest(host: string, ms: number): Promise<void> {
  await preparedRows(Prisma.sql`
    INSERT INTO "HostTurn" AS h ("host", "nextAt", "restUntil") VALUES (${host}, now(), now() + ${span(ms)})
    ON CONFLICT ("host") DO UPDATE SET "restUntil" = GREATEST(h."restUntil", EXCLUDED."restUntil")`);
}

async function askAll(asked: readonly Asked[]): Promise<Answer[]> {
  const rows = await preparedRows<Answer>(Prisma.sql`
    WITH asked AS (
      SELECT * FROM unnest(${asked.map(({ host }) => host)}::text[], ${asked.map(({ token }) => token)}::text[], ${asked.map(({ gapMs }) => gapMs)}::float[], ${asked.map(({ hurried }) => hurried)}::boolean[]) AS a("host", "token", "gapMs", "hurried")
    ), taken AS (
      -- In one order everywhere, so that two processes wait for one another and not in a circle. What is inserted as hurryUntil says who is in a hurry.
      INSERT INTO "HostTurn" AS h ("host", "nextAt", "first", "firstUntil", "hurryUntil")
      SELECT "host", now() + ${span(Prisma.sql`"gapMs"`)}, "token", now() + ${span(HELD_MS)}, CASE WHEN "hurried" THEN now() ELSE 'epoch' END FROM asked ORDER BY "host"
      ON CONFLICT ("host") DO UPDATE SET "nextAt" = EXCLUDED."nextAt", "hurryUntil" = 'epoch',
        "first" = CASE WHEN h."firstUntil" <= now() THEN EXCLUDED."first" ELSE h."first" END, "firstUntil" = CASE WHEN h."firstUntil" <= now() THEN EXCLUDED."firstUntil" ELSE h."firstUntil" END,
        "second" = CASE WHEN h."firstUntil" <= now() THEN h."second" ELSE EXCLUDED."first" END, "secondUntil" = CASE WHEN h."firstUntil" <= now() THEN h."secondUntil" ELSE EXCLUDED."firstUntil" END
      WHERE h."nextAt" <= now() AND h."restUntil" <= now() AND LEAST(h."firstUntil", h."secondUntil") <= now() AND (h."hurryUntil" <= now() OR EXCLUDED."hurryUntil" > 'epoch')
      RETURNING h."host"
    ), hurry AS (
      UPDATE "HostTurn" h SET "hurryUntil" = now() + ${span(STANDS_BACK_MS)} FROM asked a WHERE h."host" = a."host" AND a."hurried" AND NOT EXISTS (SELECT 1 FROM taken t WHERE t."host" = a."host")
    )
    SELECT a."host", t."host" IS NOT NULL AS "given", ${msUntil(Prisma.sql`h."nextAt"`)} AS "gapLeftMs", ${msUntil(Prisma.sql`h."restUntil"`)} AS "restLeftMs"
    FROM asked a LEFT JOIN taken t USING ("host") LEFT JOIN "HostTurn" h USING ("host")`);
  const answers = new Map(rows.map((row) => [row.host, row]));
  return asked.map(({ host }) => answers.get(host) ?? { host, given: false, gapLeftMs: null, restLeftMs: null });
}

type Ended = { host: string; token: string };

async function endAll(ended: readonly Ended[]): Promise<unknown[]> {
  await preparedRows(Prisma.sql`
    WITH ended AS (
      SELECT h."host", e."token" FROM "HostTurn" h JOIN unnest(${ended.map(({ host }) => host)}::text[], ${ended.map(({ token }) => token)}::text[]) AS e("host", "token") ON e."host" = h."host" AND e."token" IN (h."first", h."second")
      ORDER BY h."host" FOR UPDATE OF h
    ), of_host AS (SELECT "host", array_agg("token") AS "tokens" FROM ended GROUP BY "host")
    UPDATE "HostTurn" h SET "firstUntil" = CASE WHEN h."first" = ANY(o."tokens") THEN 'epoch' ELSE h."firstUntil" END, "secondUntil" = CASE WHEN h."second" = ANY(o."tokens") THEN 'epoch' ELSE h."secondUntil" END
    FROM of_host o WHERE h."host" = o."host"`);
  return ended.map(() => null);
}
