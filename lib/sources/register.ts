import type { SourceFacts } from "@/lib/ingest/types";

/** A well-known outlet by its name or host, or null. */
export function knownOutlet(_nameOrHost: string): SourceFacts | null {
  return null;
}
