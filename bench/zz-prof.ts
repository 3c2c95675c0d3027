import { Client } from "pg";
import { performance } from "node:perf_hooks";
import { useDatabaseUrl, db } from "@/lib/db/client";
import { placeSome } from "@/lib/jobs/stories/place";
import { refreshStory } from "@/lib/stories/mutations";
import { getFrontPage } from "@/lib/stories/queries/front";
import { openLargeDatabase } from "@/bench/server";
import { Session } from "node:inspector";
import { writeFileSync } from "node:fs";

const size = Number(process.env.SIZE ?? 10000), sources = Math.min(1000, Math.max(20, size / 100));
const mode = process.env.MODE ?? "alone";
const say = (s: string) => console.log(s);
const D = await openLargeDatabase({ articles: size, sources, seed: 1 }, { html: false, search: false }, say);
await useDatabaseUrl(D.url);
const client = new Client({ connectionString: D.url }); await client.connect();
await client.query(process.env.PGLOG ? `ALTER DATABASE parallax SET log_min_duration_statement = 0` : `ALTER DATABASE parallax RESET log_min_duration_statement`);
await client.query(`SET log_min_duration_statement = -1`);
// statements
const counts = new Map<string, { n: number; ms: number }>();
let order: string[] = [];
const orig = Client.prototype.query as any;
let on = false;
(Client.prototype as any).query = function (q: any, ...rest: any[]) {
  const text = typeof q === "string" ? q : q.text;
  if (!on || this === client) return orig.call(this, q, ...rest);
  const key = text.replace(/\s+/g, " ").slice(0, 110);
  order.push(key);
  const t = performance.now();
  const c = counts.get(key) ?? { n: 0, ms: 0 }; counts.set(key, c); c.n++;
  const r = orig.call(this, q, ...rest);
  if (r && r.then) return r.then((x: any) => { c.ms += performance.now() - t; return x; });
  return r;
};
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const pct = (t: number[], p: number) => [...t].sort((a, b) => a - b)[Math.min(t.length - 1, Math.floor(t.length * p))]!.toFixed(1);
const session = new Session(); session.connect();
const post = (m: string, p?: any) => new Promise<any>((res, rej) => session.post(m as any, p, (e, r) => e ? rej(e) : res(r)));
const N = Number(process.env.N ?? 400);
async function setAside(n: number) {
  await client.query(`CREATE TABLE IF NOT EXISTS "BenchHeld" ("id" int PRIMARY KEY, "story" int)`);
  await client.query(`INSERT INTO "BenchHeld" SELECT "id", "storyId" FROM "Article" WHERE NOT EXISTS (SELECT 1 FROM "BenchHeld") ORDER BY "id" DESC LIMIT $1`, [n]);
  await client.query(`DELETE FROM "ArticleReading" WHERE "articleId" IN (SELECT "id" FROM "BenchHeld")`);
  await client.query(`UPDATE "Article" SET "storyId" = NULL WHERE "id" IN (SELECT "id" FROM "BenchHeld")`);
  await client.query(`DELETE FROM "Finding" WHERE "field" = 'story' AND "articleId" IN (SELECT "id" FROM "BenchHeld")`);
  await client.query(`DELETE FROM "Story" s WHERE s."key" IS NULL AND NOT EXISTS (SELECT 1 FROM "Article" WHERE "storyId" = s."id")`);
  await client.query(`TRUNCATE "PlacingCheck", "OriginCheck", "SearchCheck", "CacheInvalidation"`);
  return (await client.query(`SELECT "id" FROM "BenchHeld" ORDER BY "id"`)).rows.map((r: any) => r.id as number);
}
async function profiled<T>(name: string, act: () => Promise<T>) {
  if (process.env.PROF) { await post("Profiler.enable"); await post("Profiler.setSamplingInterval", { interval: 200 }); await post("Profiler.start"); }
  const r = await act();
  if (process.env.PROF) { const { profile } = await post("Profiler.stop"); writeFileSync(`/tmp/placing/${name}.cpuprofile`, JSON.stringify(profile)); }
  return r;
}
function report(what: string, n: number, times: number[], used: number, per = 1) {
  say(`${what}: n ${n} p50 ${pct(times, .5)} p95 ${pct(times, .95)} cpu ${(used / n).toFixed(2)} ms each; statements ${(order.length / n).toFixed(2)} each`);
  if (process.env.STMT) for (const [k, c] of [...counts].sort((a, b) => b[1].ms - a[1].ms)) say(`   ${(c.n / n).toFixed(2).padStart(6)}x ${(c.ms / n).toFixed(2).padStart(6)} ms  ${k}`);
  counts.clear(); order = [];
}
for (const what of mode.split(",")) {
  if (what === "alone") {
    const ids = await setAside(800);
    for (const id of ids.slice(0, 20)) { await client.query(`SELECT "ask_placing"(ARRAY[$1::int])`, [id]); await placeSome(1); }
    const times: number[] = [], cpus: number[] = []; on = true; let used = 0;
    await profiled("alone", async () => { for (const id of ids.slice(20, 20 + N)) { await client.query(`SELECT "ask_placing"(ARRAY[$1::int])`, [id]); const t = performance.now(), c = cpu(); await placeSome(1); used += cpu() - c; cpus.push(cpu() - c); times.push(performance.now() - t); } });
    on = false; report("alone", times.length, times, used); const q = Math.floor(cpus.length / 4); say("   cpu by quarters " + [0, 1, 2, 3].map((k) => (cpus.slice(k * q, k * q + q).reduce((a, b) => a + b, 0) / q).toFixed(1)).join(" ") + ", cpu p50 " + pct(cpus, .5) + " p95 " + pct(cpus, .95));
  }
  if (what.startsWith("many")) {
    const batch = Number(what.slice(4) || 25);
    const ids = await setAside(800);
    await client.query(`SELECT "ask_placing"($1::int[])`, [ids.slice(0, 100)]);
    while ((await placeSome(25)).looked) {}
    await client.query(`SELECT "ask_placing"($1::int[])`, [ids.slice(100)]);
    const times: number[] = []; on = true; let n = 0; const c = cpu();
    await profiled("many", async () => { for (;;) { const t = performance.now(); const { looked } = await placeSome(batch); if (!looked) break; n += looked; times.push((performance.now() - t) / looked); } });
    const used = cpu() - c; on = false; report(what, n, times, used);
  }
  if (what === "digest") {
    say((await client.query(`SELECT md5(string_agg("id" || ':' || coalesce(g, -"id"), ',' ORDER BY "id")) AS d, count("storyId") AS n FROM (SELECT a."id", "storyId", (SELECT min(b."id") FROM "Article" b WHERE b."storyId" = a."storyId") AS g FROM "Article" a JOIN "BenchHeld" USING ("id")) x`)).rows.map((r: any) => `digest ${r.d} of ${r.n} in stories`).join());
  }
  if (what === "face") {
    const st = (await client.query(`SELECT "id" FROM "Story" WHERE "status" = 'visible' AND "articleCount" > 1 ORDER BY "heat" DESC LIMIT 200`)).rows.map((r: any) => r.id as number);
    for (const id of st.slice(0, 20)) await db().$transaction((tx) => refreshStory(tx, id));
    const times: number[] = []; on = true; const c = cpu();
    await profiled("face", async () => { for (const id of st) { const t = performance.now(); await db().$transaction((tx) => refreshStory(tx, id)); times.push(performance.now() - t); } });
    const used = cpu() - c; on = false; report("face", times.length, times, used);
  }
  if (what === "front") {
    for (let i = 0; i < 20; i++) await getFrontPage();
    const times: number[] = []; on = true; const c = cpu();
    await profiled("front", async () => { for (let i = 0; i < 200; i++) { const t = performance.now(); await getFrontPage(); times.push(performance.now() - t); } });
    const used = cpu() - c; on = false; report("front", times.length, times, used);
  }
}
session.disconnect();
await client.end(); await useDatabaseUrl(undefined); await D.close();
