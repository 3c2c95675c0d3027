import { cacheTags } from "@/lib/cache-tags";
import { dayKey } from "@/lib/format/dates";
import { localeOf } from "@/lib/i18n/locale";
import { lastDaysHead, listActs } from "@/lib/moderation/queries/log";
import { publicTargets } from "@/lib/moderation/queries/log-targets";
import { actText, reasonWords, targetKey } from "@/lib/moderation/rules/act-words";
import type { LoggedAct } from "@/lib/moderation/rules/chain";
import type { ActTarget } from "@/lib/moderation/types";
import { type FeedFormat, routes } from "@/lib/routes";
import { absolute, site } from "@/lib/site";
import { tagUri } from "./entry";
import { escapeHtml, xmlText } from "./text";
import type { FeedContents, FeedEntry } from "./types";

const { words: { log }, formats } = localeOf("en");

/** The newest acts of the log, and among them the head of each day that is over, as entries of their own. */
export async function logFeed(format: FeedFormat): Promise<{ contents: FeedContents; tags: string[] }> {
  const [list, ended] = await Promise.all([listActs({}, {}), lastDaysHead()]);
  const acts = list?.acts ?? [];
  const targets = await publicTargets(acts);
  const entries = acts.flatMap((act, at) => {
    const after = acts[at - 1];
    const last = after ? dayKey(after.at) !== dayKey(act.at) : act.id === ended?.acts;
    return [...(last ? [headEntry(act)] : []), actEntry(act, targets.get(targetKey(act)))];
  });
  const contents = { title: `${log.title} · ${site().name}`, description: log.description, language: "en", pagePath: routes.log(), selfPath: routes.feed({ kind: "log" }, format), entries };
  return { contents, tags: [cacheTags.everything, cacheTags.log, cacheTags.logHead] };
}

function actEntry(act: LoggedAct, target: ActTarget | undefined): FeedEntry {
  const title = xmlText(`${actText(log, act, target && "name" in target ? target.name : undefined)}: ${reasonWords(log, act.reason)}`);
  return entryOf({
    id: tagUri(`act:${act.id}`), url: absolute(routes.act(act.id)), title, at: act.at, author: act.actor === "system" ? site().name : act.actor,
    html: `<p>${escapeHtml(title)}.</p><p>${log.hash}: <code>${act.hash}</code></p>`, labels: [{ word: log.kinds[act.action], scheme: absolute(routes.log()) }],
  });
}

/** What a day ends with. */
function headEntry(act: LoggedAct): FeedEntry {
  const day = dayKey(act.at);
  return entryOf({
    id: tagUri(`log-head:${day}`), url: absolute(routes.act(act.id)), title: log.heads.feed(formats.date(act.at, "day")), at: `${day}T23:59:59.999Z`, author: site().name,
    html: `<p>${escapeHtml(log.heads.feedText(act.id, act.hash))}</p>`, labels: [{ word: log.hash, scheme: absolute(routes.log()) }],
  });
}

function entryOf({ at, ...said }: Pick<FeedEntry, "id" | "url" | "title" | "html" | "author" | "labels"> & { at: string }): FeedEntry {
  const source = { name: site().name, url: absolute(routes.log()), feedUrl: absolute(routes.feed({ kind: "log" }, "rss")) };
  return { ...said, summary: null, source, language: "en", published: at, updated: at, image: null, files: [] };
}
