import { scanDates } from "@/lib/ingest/dates/scan";
import { foldTitle } from "@/lib/ingest/words";
import { isCaptionName, isPullQuoteName, nameOf } from "./names";
import { boilerplateOf, closesArticle } from "./phrases";
import { TRUSTED, WITHIN, type Votes } from "./choose";
import type { Proposal } from "./proposer";
import type { Run } from "./runs";
import { isThin, proseOf } from "./strip";
import type { Witness } from "./witness";

/** What is known of an article while its runs are judged. */
export type Case = { title: string | null; byline: string | null; proposal: Proposal; vote: Votes; witness: Witness | null };

const SENTENCE_END = /[.!?…。！？؟:;"”’»)\]]$/;
/** Letters that no teaser has. */
const LONG = 250;
/** Above this share of a text in links of their own, the page is a list of links and they are its content. */
const LINK_LIST = 0.3;

/** For each run of the chosen element, whether it is of the article. */
export function judgeRuns(runs: readonly Run[], known: Case): boolean[] {
  const prose = runs.map(proseOf);
  const found = runs.findIndex((run, at) => (prose[at] ?? 0) > 0 && !isByline(run, known));
  const first = Math.max(0, found);
  const last = prose.findLastIndex((letters, at) => letters > 0 && (known.vote(runs[at]!) >= trustOf(letters) || known.witness?.knows(runs[at]!)));
  const linkList = isLinkList(runs);
  const thin = isThin(runs);
  const keep = runs.map((run, at) => {
    if (run.owner.tagName.toUpperCase() === "H1" && isTitle(run.text, known.title)) return false;
    if (thin && run.kind !== "heading" && known.vote(run) >= TRUSTED && run.linked <= run.letters / 2) return !isTitle(run.text, known.title) && !isByline(run, known) && boilerplateOf(run) === null;
    if (at < first) return keepBefore(run, known);
    if (isStrayCaption(run) || isLetter(run) || (boilerplateOf(run) !== null && !isCell(run))) return false;
    if (at > last && last >= 0) return keepAfter(run, prose[at] ?? 0, known);
    if (known.witness?.full && !known.witness.knows(run) && (!known.proposal.keeps(run) || (run.kind === "text" && prose[at] === 0))) return false;
    if (!linkList && isLinkAlone(run)) return false;
    return true;
  });
  dropRepetitions(runs, keep, known);
  dropClosingParts(runs, keep, prose);
  dropLinkLists(runs, keep, linkList);
  dropIdleHeadings(runs, keep);
  return keep;
}

/**
 * The same for a body that was already cleaned, such as Defuddle's: what else stands in it is of the article, unless
 * it is the title, the byline, or its words lead away, ask or label.
 */
export function judgeCleaned(runs: readonly Run[], known: Pick<Case, "title" | "byline">): boolean[] {
  const prose = runs.map(proseOf);
  const first = prose.findIndex((letters) => letters > 0);
  const keep = runs.map((run, at) => {
    const mayRepeat = run.owner.tagName.toUpperCase() === "H1" || at < first;
    if (mayRepeat && isTitle(run.text, known.title)) return false;
    if (run.kind === "caption" || isCell(run)) return true;
    if (at < first && isByline(run, known)) return false;
    return inList(run) || boilerplateOf(run) === null;
  });
  dropClosingParts(runs, keep, prose);
  return keep;
}

const isCell = (run: Run) => run.kind === "cell" || run.kind === "code";
const inList = (run: Run) => run.kind === "item";

/** Before the first paragraph stand title, byline, date and kicker; a standfirst or a picture's caption may stay. */
function keepBefore(run: Run, known: Case): boolean {
  if (run.kind === "caption") return true;
  if (isTitle(run.text, known.title) || isByline(run, known) || boilerplateOf(run) !== null) return false;
  if (isCell(run)) return run.linked <= run.letters / 2 || isData(run.owner);
  if (run.linked > run.letters / 2) return false;
  if (run.kind === "heading") return run.words >= 5 || ((run.owner.tagName.toUpperCase() !== "H1" || isOfItsOwn(run.text, known.title)) && known.proposal.keeps(run) && !closesArticle(run.text));
  return run.words >= 5 && SENTENCE_END.test(run.text);
}

/** Whether a cell stands in a table of data: one with a head, whose links are its contents. */
function isData(cell: Element): boolean {
  const table = cell.closest("table");
  if (table === null) return false;
  const known = headed.get(table) ?? table.querySelector("th") !== null;
  headed.set(table, known);
  return known;
}

/** Asked once of each table, however many cells it has. */
const headed = new WeakMap<Element, boolean>();

/** The vote from which prose is of the article after its last sure paragraph: long paragraphs of one `article` are no teasers. */
const trustOf = (prose: number) => (prose >= LONG ? WITHIN : TRUSTED);

/** After the last sure paragraph stands little that is of the article. */
function keepAfter(run: Run, prose: number, known: Case): boolean {
  if (known.witness?.knows(run)) return true;
  if (known.witness?.full) return false;
  if (isCell(run) && isData(run.owner) && known.proposal.keeps(run)) return true;
  if (run.linked > run.letters * (/[.。]$/.test(run.text) ? 0.75 : 0.5)) return false;
  if (prose > 0) return known.vote(run) >= trustOf(prose);
  if (run.kind === "text" && run.words >= 4 && SENTENCE_END.test(run.text)) return known.vote(run) >= TRUSTED;
  return known.proposal.keeps(run) && (inList(run) || isCell(run) || run.kind === "heading");
}

function isTitle(text: string, title: string | null): boolean {
  if (title === null) return false;
  const [a, b] = [foldTitle(text), foldTitle(title)];
  return a !== "" && (a === b || (a.length > 20 && b.startsWith(a)) || (b.length > 20 && a.startsWith(b) && a.length < b.length + 40));
}

/** Whether a headline has no word of the title: then it heads the text, and is no other form of the title. */
function isOfItsOwn(text: string, title: string | null): boolean {
  const words = new Set(foldTitle(title ?? "").split(" "));
  return title !== null && !foldTitle(text).split(" ").some((word) => words.has(word));
}

const BY = /^[\s\p{P}]*(?:by|von|par|por|di|da|door|av|af|autor|автор|text(?: by)?|words by|written by|story by|reporting by|posted by)\s*:?\s+\p{Lu}/u;

/** A line that only says who wrote something or when. */
function isByline(run: Run, { byline }: Pick<Case, "byline">): boolean {
  if (run.words > 25) return false;
  if (BY.test(run.text.slice(0, 80)) && run.words <= 14 && !/[.!?]$/.test(run.text)) return true;
  const folded = foldTitle(run.text);
  if (byline !== null && folded !== "" && run.words <= 14 && folded.includes(foldTitle(byline.split(",")[0] ?? byline)) && !/[.!?]$/.test(run.text)) return true;
  if (run.words > 14) return false;
  const dates = scanDates(run.text);
  const dated = dates.reduce((sum, date) => sum + date.text.length, 0);
  return dated > 0 && (dated > run.text.length * 0.4 || /^(?:published|updated|posted|last|on)\b/i.test(run.text) || run.words <= 8) && !/[.!?]$/.test(run.text.replace(/[ap]\.m\.$/i, ""));
}

/** A paragraph that is one link, as sites put between paragraphs to lead to other pieces. */
function isLinkAlone(run: Run): boolean {
  return !inList(run) && !isCell(run) && run.kind !== "caption" && run.words >= 3 && run.linked >= run.letters * 0.9;
}

function isLinkList(runs: readonly Run[]): boolean {
  const all = runs.reduce((sum, run) => sum + run.letters, 0);
  const linked = runs.reduce((sum, run) => sum + (run.linked >= run.letters * 0.8 ? run.linked : 0), 0);
  return linked > all * LINK_LIST;
}

const FEWEST_REPEATED = 8;
const MOST_QUOTES = 60;

/** What stands twice, as for small and large screens, and sentences set apart that the text has anyway. */
function dropRepetitions(runs: readonly Run[], keep: boolean[], { proposal }: Case): void {
  const seen = new Set<string>();
  runs.forEach((run, at) => {
    if (!keep[at] || run.words < FEWEST_REPEATED || isCell(run)) return;
    const folded = foldTitle(run.text);
    if (seen.has(folded) && !proposal.keeps(run)) keep[at] = false;
    seen.add(folded);
  });
  const quotes = runs.flatMap((run, at) => (keep[at] && run.words >= 4 && run.words < 60 && isSetApart(run.owner) ? [at] : [])).slice(0, MOST_QUOTES);
  for (const at of quotes) {
    const folded = foldTitle(runs[at]!.text);
    const home = [...seen].some((text) => text.length > folded.length && text.includes(folded));
    if (home) keep[at] = false;
  }
}

/** Whether a run stands in an element for sentences that are shown large beside the text. */
function isSetApart(owner: Element): boolean {
  for (let at: Element | null = owner, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
    if (/^(ASIDE|BLOCKQUOTE)$/i.test(at.tagName) || isPullQuoteName(nameOf(at))) return true;
  }
  return false;
}

/** A heading such as "Related" takes with it what follows, up to prose of the article. */
function dropClosingParts(runs: readonly Run[], keep: boolean[], prose: readonly number[]): void {
  for (let at = 1; at < runs.length; at++) {
    const run = runs[at]!;
    const heads = run.kind === "heading" || (run.words <= 8 && run.linked === 0 && run.kind === "text");
    if (!heads || !closesArticle(run.text)) continue;
    keep[at] = false;
    for (let next = at + 1; next < runs.length && (prose[next] ?? 0) === 0 && runs[next]!.kind !== "heading"; next++) {
      if (runs[next]!.linked > runs[next]!.letters / 2 || runs[next]!.words < 12) keep[next] = false;
      else break;
    }
  }
}

/** Lists of links to other pieces; one that a sentence announces, or that holds words beside its links, stays. */
function dropLinkLists(runs: readonly Run[], keep: boolean[], linkList: boolean): void {
  if (linkList) return;
  for (let at = 0; at < runs.length;) {
    if (!inList(runs[at]!)) {
      at++;
      continue;
    }
    let end = at;
    while (end < runs.length && inList(runs[end]!)) end++;
    const items = runs.slice(at, end);
    const linked = items.filter((run) => run.linked >= run.letters * 0.8).length;
    const before = runs[at - 1]?.text ?? "";
    if (linked >= items.length * 0.8 && !(keep[at - 1] && before.endsWith(":") && runs[at - 1]!.words > 3)) keep.fill(false, at, end);
    at = end;
  }
}

/** A heading with nothing of the article under it. */
function dropIdleHeadings(runs: readonly Run[], keep: boolean[]): void {
  let filled = false;
  for (let at = runs.length - 1; at >= 0; at--) {
    if (!keep[at]) continue;
    if (runs[at]!.kind !== "heading") filled = true;
    else if (!filled) keep[at] = false;
  }
}

/** A letter alone, as fonts of icons leave. */
const isLetter = (run: Run) => run.text.length === 1 && (run.kind === "text" || run.kind === "heading");

/** Words that name themselves a caption where no picture is left to stand under. */
function isStrayCaption(run: Run): boolean {
  return run.kind === "text" && run.letters < 400 && isCaptionName(nameOf(run.owner));
}
