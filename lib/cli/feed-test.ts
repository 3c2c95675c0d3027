import type { FeedTest } from "@/lib/sources/types/feeds";

const MOST_SHOWN = 20;

/** A test of a feed as lines: what went over the wire, what was found, and what each entry is. */
export function describeTest({ problem, entries, problems, moreProblems, first, transcript }: FeedTest): string[] {
  const more = problems.length + moreProblems - MOST_SHOWN;
  return [
    ...transcript.flatMap(({ method, url, status, statusText, requestHeaders, responseHeaders, wireBytes, ms, notes }) => [
      `  ${method} ${url}: ${status === 0 ? "no answer" : `${status} ${statusText}`}, ${wireBytes} bytes in ${Math.round(ms)} ms`,
      ...requestHeaders.map(([name, value]) => `    > ${name}: ${value}`), ...responseHeaders.map(([name, value]) => `    ${name}: ${value}`), ...notes.map((note) => `    ${note}`),
    ]),
    problem === null ? `  now: ${entries} ${entries === 1 ? "entry" : "entries"}` : `  now: ${problem.words}`,
    ...problems.slice(0, MOST_SHOWN).map(({ entry, words }) => `    ${entry === null ? "" : `entry ${entry}: `}${words}`), ...(more > 0 ? [`    and ${more} more`] : []),
    ...first.slice(0, MOST_SHOWN).map(({ standing, title, url, article }) => `    ${standing.padEnd(8)} ${title ?? url ?? "without a title"}${article ? ` (article ${article.id})` : ""}`),
  ];
}
