import path from "node:path";
import { env } from "@/lib/env";
import { Allowed } from "@/lib/ingest/fetch/addresses";
import { makeFetch, userAgentOf } from "@/lib/ingest/fetch/fetch-source";
import { Hosts } from "@/lib/ingest/fetch/hosts";
import { Decoders } from "./decoder";
import { Disk } from "./disk";
import { Pictures } from "./pictures";

/**
 * Pictures are asked for while somebody waits to see them, as browsers would: several at once of one host, one right after the
 * other. Altogether few, for each may come to 20 MB before it is looked at.
 */
const MANNERS = { perHost: 4, gapMs: 20, altogether: 6, mostWaiting: 500 } as const;

/** The pictures of this paper, in its data folder and by its settings. */
export function ownPictures(): Pictures {
  const { DATA_DIR, MEDIA_CACHE_MB, FETCH_ALLOW, PUBLIC_URL } = env();
  const disk = new Disk(path.resolve(DATA_DIR, "media"), MEDIA_CACHE_MB * 1024 * 1024);
  return new Pictures({ disk, decoders: new Decoders(), fetch: makeFetch({ allowed: new Allowed(FETCH_ALLOW), hosts: new Hosts(MANNERS), userAgent: userAgentOf(PUBLIC_URL) }) });
}
