import type { Client } from "pg";

export type ReadersShape = { readers: number; marks: number; articles: number };

/** Distinct for each of a reader's marks, as long as they are fewer than the articles and these no multiple of it. */
const STRIDE = 10_007;
/** What one reader has besides read marks. */
const EACH = { bookmarks: 20, mutes: 10, follows: 10 } as const;

/**
 * Fills a corpus with readers, and tables with what they did: in order of time, as life would, so that one reader's rows lie
 * scattered over the table. All in SQL, with keys and indexes made afterwards. @returns seconds it took
 */
export async function loadReaders(client: Client, shape: ReadersShape): Promise<number> {
  const start = performance.now();
  const perReader = Math.ceil(shape.marks / shape.readers);
  if (perReader >= shape.articles || shape.articles % STRIDE === 0) throw new Error("Give fewer marks, or more articles: no reader reads an article twice.");
  // As a replica would, without triggers and checks of what is right by construction.
  await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET session_replication_role = replica`);
  await client.query(`TRUNCATE "User", "ReadMark", "ReadBefore", "Bookmark", "Follow", "Mute", "Preference", "Session" CASCADE`);
  await client.query(`INSERT INTO "User" ("id", "name", "email", "emailVerified") SELECT ${READER}, 'Reader ' || n, 'reader' || n || '@bench.test', now() FROM generate_series(1, $1::int) n`, [shape.readers]);
  await withoutIndexes(client, "ReadMark", () => client.query(`
    INSERT INTO "ReadMark" ("userId", "articleId", "read", "unreadAt", "historyAt", "progress", "block", "share")
    SELECT ${READER}, 1 + (n::bigint * 7919 + k::bigint * ${STRIDE}) % $3::int, k % 10 <> 0, CASE WHEN k % 10 = 0 THEN at END, CASE WHEN k % 3 <> 0 THEN at END,
      CASE WHEN k % 2 = 0 THEN (k % 101) / 100.0 END, CASE WHEN k % 2 = 0 THEN k % 40 END, CASE WHEN k % 2 = 0 THEN 0.5 END
    FROM generate_series(1, $2::int) k CROSS JOIN generate_series(1, $1::int) n CROSS JOIN LATERAL (SELECT timestamptz '2025-01-01Z' + k * interval '5 hours' + n * interval '1 second' AS at) t`,
    [shape.readers, perReader, shape.articles]));
  await client.query(`INSERT INTO "Bookmark" ("userId", "articleId", "savedAt") SELECT ${READER}, 1 + (n::bigint * 104729 + k::bigint * ${STRIDE}) % $2::int, now() - k * interval '1 day'
    FROM generate_series(1, $1::int) n CROSS JOIN generate_series(1, ${EACH.bookmarks}) k`, [shape.readers, shape.articles]);
  await client.query(`INSERT INTO "ReadBefore" ("userId", "view", "before", "upTo") SELECT ${READER}, 'all', timestamptz '2025-01-01Z', $2::int / 3 FROM generate_series(1, $1::int, 3) n`, [shape.readers, shape.articles]);
  await client.query(`INSERT INTO "Mute" ("id", "userId", "target", "value", "key") SELECT gen_random_uuid(), ${READER}, 'word', 'muted' || k, 'muted' || k FROM generate_series(1, $1::int) n CROSS JOIN generate_series(1, ${EACH.mutes}) k`, [shape.readers]);
  await client.query(`INSERT INTO "Follow" ("userId", "target", "targetId") SELECT ${READER}, 'source', s."id" FROM generate_series(1, $1::int) n CROSS JOIN (SELECT "id" FROM "Source" ORDER BY "id" LIMIT ${EACH.follows}) s`, [shape.readers]);
  await client.query(`VACUUM ANALYZE`);
  await client.query(`RESET synchronous_commit; RESET maintenance_work_mem; RESET session_replication_role`);
  return (performance.now() - start) / 1_000;
}

/** The id of the reader with the number n. */
const READER = `md5('reader' || n)::uuid`;

/** Fills a table while it has no keys and indexes, then makes them again as they were. */
async function withoutIndexes(client: Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows: constraints } = await client.query<{ name: string; definition: string }>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'u')`, [`"${table}"`]);
  for (const { name } of constraints) await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = current_schema() AND tablename = $1`, [table]);
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  await fill();
  for (const { definition } of indexes) await client.query(definition);
  for (const { name, definition } of constraints) await client.query(`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${definition}`);
}

/** Ids of readers, spread over all. */
export async function someReaders(client: Client, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT "id" FROM "User" ORDER BY "id" LIMIT $1`, [count]);
  return rows.map((row) => row.id);
}
