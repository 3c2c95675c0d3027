import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { togetherOf } from "../queries/together";

/** A change of a story, or of what people decided about it, drops its tag; sources are named on its page in any case. */
export const cachedTogether = cachedRead("story-together", (slug: string) => togetherOf(slug), (_found, slug) => [cacheTags.story(slug)]);
