import "server-only";
import { db } from "@/lib/db/client";
import { siteSettings, siteOf } from "@/lib/house/queries/site";
import { writeOpml } from "@/lib/ingest/feeds/opml-write";

/** What the file is called that is handed out. */
export const OPML_FILE = "parallax-feeds.opml";

/**
 * The feeds that the paper reads, paused ones as well, as a subscription list for another reader, or for another paper of
 * this kind: folders, and what is said of their sources; no passwords.
 * @param now when it is written
 */
export async function exportOpml(now: Date): Promise<{ opml: string; feeds: number }> {
  const feeds = await db().feed.findMany({
    where: { state: { in: ["active", "paused"] } }, orderBy: { id: "asc" },
    select: { url: true, title: true, ownTitle: true, siteUrl: true, lang: true, folder: true, state: true, source: { select: { name: true, homepage: true, control: true, country: true, evidence: true } } },
  });
  const written = feeds.map(({ url, title, ownTitle, siteUrl, lang, folder, state, source: { name, homepage, control, country, evidence } }) => {
    const stated = control === "unknown" ? { control: null, evidence: null } : { control, evidence };
    return { url, title: ownTitle ?? title ?? name, siteUrl: siteUrl ?? homepage, lang, folder, paused: state === "paused", source: { name, country, ...stated } };
  });
  return { opml: writeOpml(siteOf(await siteSettings()).name, written, now), feeds: feeds.length };
}
