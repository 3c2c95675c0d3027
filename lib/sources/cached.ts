import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { getSource, listSources } from "./queries";
import { controlHistory } from "./queries/control";
import { sourceReport } from "./queries/report";

export const cachedSources = cachedRead("sources", (after: string | undefined) => listSources(after), () => [cacheTags.sources]);

export const cachedSource = cachedRead("source", (slug: string) => getSource({ slug }), (_source, slug) => [cacheTags.source(slug)]);

export const cachedControls = cachedRead("controls", (slug: string) => controlHistory(slug), (_history, slug) => [cacheTags.sourceFace(slug)]);

export const cachedReport = cachedRead("report", (slug: string) => sourceReport(slug), (_report, slug) => [cacheTags.sourceReport(slug)]);
