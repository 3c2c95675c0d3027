import type { ReadDate } from "@/lib/ingest/documents/types";
import { UNKNOWN_DATE, addDays, civilOf, daysBetween, found, isDay } from "./calendar";
import { dateFromAnniversary, dateFromReport, dateFromToday, dateFromYearStatement } from "./clues";
import { dateFromDateline, dateFromHead } from "./head";
import { dateOfAddress } from "./address";
import { numericOrder, scanDates } from "./scan";
import type { DateMention, NumericOrder } from "./scan";
import { latestYear } from "./years";

/**
 * One article as far as its date goes. `head` holds the lines above the body (the document's own
 * lines just before the article, title, byline, date line), `body` the rest; `addresses` are those
 * the piece names as its own source.
 */
export type DatedArticle = { head: readonly string[]; body: readonly string[]; addresses: readonly string[] };

/** What the document as a whole says: `newestFirst` for an archive page, which lists by date. */
export type DateContext = { newestFirst: boolean; fileName?: string };

/** Everything the rules may look at for one article. Years are those the text itself names. */
export type Clues = {
  article: DatedArticle;
  order: NumericOrder;
  mentions: DateMention[][];
  address: ReturnType<typeof dateOfAddress>;
  /** The latest year that the article names as past or present, or null. */
  year: number | null;
};

type Rule = (clues: Clues) => ReadDate | null;

/** Surest first: the first rule that answers decides. */
const RULES: Rule[] = [
  dateFromHead, dateFromDateline, dateFromToday, dateFromAddress, dateFromAnniversary, dateFromReport, dateFromYearStatement,
];

/**
 * When each article of one document was published, from what the document itself says and never
 * from a clock. Cost is linear in the text. A date that nothing settles is unknown.
 */
export function resolveDates(articles: readonly DatedArticle[], context: DateContext): ReadDate[] {
  const order = numericOrder(articles.flatMap((article) => [...article.head, ...article.body]));
  const clues = articles.map((article) => gather(article, order));
  const own = clues.map((each) => firstAnswer(each));
  if (articles.length === 1 && own[0]?.value === null) {
    const named = dateFromFileName(context.fileName);
    if (named) return [named];
  }
  return context.newestFirst ? own.map((date, position) => date.value ? date : dateFromNeighbours(own, position)) : own;
}

function gather(article: DatedArticle, order: NumericOrder): Clues {
  const mentions = article.body.map((line) => scanDates(line, order));
  const address = article.addresses.map(dateOfAddress).find((date) => date !== null) ?? null;
  return { article, order, mentions, address, year: latestYear(article.body) };
}

function firstAnswer(clues: Clues): ReadDate {
  for (const rule of RULES) {
    const answer = rule(clues);
    if (answer) return answer;
  }
  return UNKNOWN_DATE;
}

function dateFromAddress({ address }: Clues): ReadDate | null {
  return address ? found(address.date, address.evidence) : null;
}

function dateFromFileName(fileName: string | undefined): ReadDate | null {
  const mention = fileName ? scanDates(fileName.replace(/_/g, " "))[0] : undefined;
  if (!mention || mention.year === null || mention.month === null || mention.day === null) return null;
  return found({ year: mention.year, month: mention.month, day: mention.day }, `the file's name has ${mention.text}`);
}

/**
 * On a page that lists articles newest first, an undated one lies between its dated neighbours: it
 * takes the month when both agree, or when it stands at an end and the whole page fits in two weeks.
 */
function dateFromNeighbours(own: readonly ReadDate[], position: number): ReadDate {
  const dated = own.flatMap((date, index) => {
    const civil = civilOf(date);
    return civil && isDay(civil) ? [{ index, civil }] : [];
  });
  const descending = dated.every((each, i) => i === 0 || daysBetween(each.civil, dated[i - 1]?.civil ?? each.civil) >= 0);
  if (dated.length < 2 || !descending) return UNKNOWN_DATE;
  const newest = dated[0]?.civil;
  const oldest = dated.at(-1)?.civil;
  if (!newest || !oldest) return UNKNOWN_DATE;
  const newer = dated.filter((each) => each.index < position).at(-1)?.civil;
  const older = dated.find((each) => each.index > position)?.civil;
  if (!newer && !older) return UNKNOWN_DATE;
  // Beyond an end of the page the pace of the dated ones says how far the next may be.
  const slack = Math.max(1, daysBetween(oldest, newest));
  if (!newer && slack > 14) return UNKNOWN_DATE;
  if (!older && slack > 14) return UNKNOWN_DATE;
  const latest = newer ?? addDays(newest, slack);
  const earliest = older ?? addDays(oldest, -slack);
  if (latest.year !== earliest.year || latest.month !== earliest.month) return UNKNOWN_DATE;
  return found({ year: latest.year, month: latest.month }, "an archive page lists newest first, and the dated articles around this one are of that month");
}
