import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { getSource, listSources } from "./queries";

export const cachedSources = cachedRead("sources", (after: string | undefined) => listSources(after), () => [cacheTags.sources]);

export const cachedSource = cachedRead("source", (slug: string) => getSource({ slug }), (_source, slug) => [cacheTags.source(slug)]);
