import { Said } from "@/lib/i18n/said";
import type { Verdict } from "@/lib/moderation/types";

/** Why a comment was not taken, in words that say what to do. */
export function refusal(verdict: Verdict | undefined): Said {
  const figure = (name: string) => Number(verdict?.detail?.[name] ?? 0);
  switch (verdict?.check) {
    case "length": {
      const [longest, length] = [figure("longest"), figure("length")];
      return longest > 0
        ? new Said("invalid", (words) => words.commentLong(longest, length - longest), { text: (words) => words.commentLong(longest, length - longest) })
        : new Said("invalid", (words) => words.commentEmpty, { text: (words) => words.commentEmpty });
    }
    case "warned": return new Said("forbidden", (words) => words.commentWarned);
    case "closed": return new Said("conflict", (words) => words.commentClosed);
    case "repeated": return new Said("conflict", (words) => words.commentRepeated);
    case "flood": {
      const minutes = Math.max(1, Math.ceil((Date.parse(verdict.until ?? "") - Date.now()) / 60_000));
      return new Said("rate-limited", (words) => words.commentFlood(figure("most"), words.minutes(minutes)));
    }
    default: return new Said("conflict", (words) => words.commentRefused);
  }
}
