import { STATEMENTS, type Said, type Statement } from "../types/statements";

const DAY_MS = 86_400_000;
/** Seen again within so many days, a statement keeps the day on which it was seen: a page is not made anew for that. */
const FRESH_DAYS = 30;
/** One that stood on none of the pages that said anything for so long is no longer said. */
const LAPSED_DAYS = 120;

/** What a source says of itself after one more page of it was seen. */
export function mergeStatements(before: readonly Statement[], said: readonly Said[], { url, day }: { url: string; day: string }): Statement[] {
  const age = ({ seenAt }: Statement) => (Date.parse(day) - Date.parse(seenAt)) / DAY_MS;
  return STATEMENTS.flatMap((kind): Statement[] => {
    const old = before.find((each) => each.kind === kind);
    const now = said.find((each) => each.kind === kind);
    if (!now) return old && age(old) < LAPSED_DAYS ? [old] : [];
    const same = old && old.url === now.url && old.words === now.words;
    return [same && age(old) < FRESH_DAYS ? old : { kind, url: now.url, words: now.words, seenOn: url, seenAt: day }];
  });
}
