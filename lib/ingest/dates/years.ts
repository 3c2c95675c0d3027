/** Phrases before a year that put it in the future, so that it says nothing of the present. */
const FUTURE = /(?:\b(?:by|until|till|through|before|towards?|from now to|due in|expected in|planned for|scheduled for|target(?:ed)? (?:of|for)|goal(?:s)? for|bis)\s+(?:the\s+)?(?:end of\s+|mid-|late\s+|early\s+|\p{L}+\s+)?)$/iu;

/**
 * The latest year that a text names as past or present, or null. Years behind "by", "until" and the
 * like are plans, and a number is a year only where it is not money, a count or part of a name.
 */
export function latestYear(lines: readonly string[]): number | null {
  let latest: number | null = null;
  for (const line of lines) {
    for (const match of line.matchAll(/(?<![\d$€£¥.,/:#-])(?:19[5-9]\d|20\d{2})(?![\d%:]|[.,]\d|-\d{3}|\s?(?:UTC|GMT|MHz|kg|km|people|points|BTC|HP)\b)/g)) {
      const year = Number(match[0]);
      if (latest !== null && year <= latest) continue;
      if (FUTURE.test(line.slice(Math.max(0, match.index - 40), match.index))) continue;
      latest = year;
    }
  }
  return latest;
}
