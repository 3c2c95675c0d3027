import { db } from "@/lib/db/client";
import { fetchSource, hosts } from "@/lib/jobs/fetch";
import type { FetchFailure } from "@/lib/ingest/fetch/types";
import { storableJson } from "@/lib/ingest/store/json";
import { wishesOfFile } from "@/lib/sources/rules/wishes";
import { WISHES_FILE, WISHES_LIMITS, type Wishes } from "@/lib/sources/types/wishes";
import { isHtml, PAGE_LIMITS } from "../fulltext/answer";
import { statementsInThread } from "../fulltext/reading/open";
import { keepStatements, sitesOf } from "../statements";
import { settleWishes } from "./settle";
import { dueSources, type Due } from "./waiting";

const DAY_MS = 86_400_000;
/** Between two looks at a site's file and home page, and after one that failed. */
const AGAIN_MS = { asked: 14 * DAY_MS, failed: DAY_MS } as const;
/** Whoever asks has so long until another process may. */
const CLAIM_MS = 10 * 60_000;
/** Sources of one turn, and how long a turn may take. */
const MOST = 20;
const TURN_MS = 60_000;
/** A turn at a host further off than this is left for later. */
const LONGEST_WAIT_MS = 5_000;
/** Answers that say that there is no file. */
const NONE: ReadonlySet<FetchFailure> = new Set(["not-found", "gone", "forbidden", "needs-sign-in"]);

/**
 * Asks sites whose feeds are read for the file in which their publisher may say what it wishes, and their home page for
 * what it says of itself: every two weeks, one request each.
 * @returns nothing where none was due
 */
export async function askForWishes(signal: AbortSignal, now = new Date()): Promise<{ asked: number; changed: number } | undefined> {
  const due = await dueSources(now, MOST);
  const until = Date.now() + TURN_MS;
  const done = { asked: 0, changed: 0 };
  for (const each of due) {
    if (signal.aborted || Date.now() > until) break;
    const site = siteOf(each);
    if (site === null || hosts().waitAt(new URL(site).hostname) > LONGEST_WAIT_MS) continue;
    if (!(await claim(each.sourceId, site, now))) continue;
    done.asked += 1;
    if (await ask(each, site, signal, now)) done.changed += 1;
  }
  return due.length === 0 ? undefined : done;
}

function siteOf({ homepage, feedUrl, siteUrl }: Due): string | null {
  const [site] = sitesOf({ homepage, feeds: [{ url: feedUrl, siteUrl }] });
  return site !== undefined && /^https?:\/\//i.test(site) && URL.canParse(site) ? site : null;
}

/** @returns false where another process is at it */
async function claim(sourceId: number, site: string, now: Date): Promise<boolean> {
  const url = new URL(WISHES_FILE, site).href;
  return (await db().$executeRaw`
    INSERT INTO "WishesFile" ("sourceId", "url", "nextAskAt") SELECT "id", ${url}, ${new Date(now.getTime() + CLAIM_MS)} FROM "Source" WHERE "id" = ${sourceId}
    ON CONFLICT ("sourceId") DO UPDATE SET "nextAskAt" = EXCLUDED."nextAskAt" WHERE "WishesFile"."nextAskAt" <= ${now}`) > 0;
}

async function ask({ sourceId, slug }: Due, site: string, signal: AbortSignal, now: Date): Promise<boolean> {
  const url = new URL(WISHES_FILE, site).href;
  const said = await fileAt(url, signal);
  const nextAskAt = new Date(now.getTime() + (said === null ? AGAIN_MS.failed : AGAIN_MS.asked));
  // What it said before stands where it could not be asked.
  const read = said === null ? {} : { wishes: JSON.parse(storableJson(said.wishes)) as object, problem: said.problem };
  await db().wishesFile.updateMany({ where: { sourceId }, data: { url, askedAt: now, nextAskAt, ...read } });
  const changed = await settleWishes(sourceId, now);
  return (await lookAtHome(slug, site, signal, now)) || changed;
}

/** What the file says; nothing where there is none, null where the site could not be asked. */
async function fileAt(url: string, signal: AbortSignal): Promise<{ wishes: Wishes; problem: string | null } | null> {
  const fetched = await fetchSource({ url, wanted: "anything", limits: { wireBytes: WISHES_LIMITS.bytes, bodyBytes: WISHES_LIMITS.bytes, totalMs: 20_000, redirects: 3 } }, signal);
  if (fetched.kind === "failed") return NONE.has(fetched.reason) ? { wishes: {}, problem: null } : fetched.reason === "too-large" ? { wishes: {}, problem: `It is longer than ${WISHES_LIMITS.bytes} bytes.` } : null;
  if (fetched.kind === "unchanged") return null;
  // Sites that answer everything with a page have no file.
  if (isHtml(fetched.contentType, fetched.bytes)) return { wishes: {}, problem: null };
  return wishesOfFile(new TextDecoder().decode(fetched.bytes));
}

async function lookAtHome(slug: string, site: string, signal: AbortSignal, now: Date): Promise<boolean> {
  const fetched = await fetchSource({ url: site, wanted: "page", limits: PAGE_LIMITS }, signal);
  if (fetched.kind !== "body" || !isHtml(fetched.contentType, fetched.bytes)) return false;
  const { bytes, contentType, url } = fetched;
  const said = await statementsInThread({ bytes, contentType, url }).catch(() => []);
  return keepStatements(slug, url, said, now);
}
