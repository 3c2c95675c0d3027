import path from "node:path";
import { env } from "@/lib/env";
import { Allowed } from "@/lib/ingest/fetch/addresses";
import { makeFetch, userAgentOf } from "@/lib/ingest/fetch/fetch-source";
import { Hosts } from "@/lib/ingest/fetch/hosts";
import { sharedRests } from "@/lib/ingest/store/host-turns";
import { Chapters } from "./chapters";
import { Decoders } from "./decoder";
import { Disk } from "./disk";
import { Pictures } from "./pictures";
import { SizeBook } from "./size-book";
import { WarmPictures } from "./warm-pictures";

/**
 * Pictures are asked for while somebody waits to see them, as browsers would: several at once of one host, one right after the
 * other. Altogether few, for each may come to 20 MB before it is looked at. They take no turns with feeds and pages, but a host that
 * wants to be left alone is left alone by them as well, and what it says to them holds for all.
 */
const MANNERS = { perHost: 4, gapMs: 20, altogether: 6, mostWaiting: 500 } as const;

export type Media = { pictures: Pictures; chapters: Chapters; warm: WarmPictures };

/** What is kept on the disk, in this paper's data folder and up to its limit. */
export function ownDisk(): Disk {
  const { DATA_DIR, MEDIA_CACHE_MB } = env();
  return new Disk(path.resolve(DATA_DIR, "media"), MEDIA_CACHE_MB * 1024 * 1024);
}

/** The pictures and chapters of this paper's sources, by its settings. */
export function ownMedia(): Media {
  const { FETCH_ALLOW, PUBLIC_URL } = env();
  const disk = ownDisk();
  const fetch = makeFetch({ allowed: new Allowed(FETCH_ALLOW), hosts: new Hosts(MANNERS, undefined, sharedRests()), userAgent: userAgentOf(PUBLIC_URL) });
  const sizes = new SizeBook();
  return { pictures: new Pictures({ disk, fetch, decoders: new Decoders(), sized: (url, size) => sizes.note(url, size) }), chapters: new Chapters({ disk, fetch }), warm: new WarmPictures() };
}
