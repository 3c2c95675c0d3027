import { AppError } from "@/lib/errors";
import { withoutTracking } from "@/lib/ingest/url";
import { normaliseText } from "@/lib/ingest/words";
import type { Said } from "@/lib/sources/types/statements";
import { readPageMeta, statedDate, type PageMeta } from "../html-meta";
import { publisherStatements } from "../publisher-data";
import { chooseBody, countVotes } from "./choose";
import { formulasAsWritten } from "./formulas";
import { judgeCleaned, judgeRuns } from "./judge";
import { absoluteAddresses, awakenPictures, figuresFromNames, figuresFromNeighbours, linesOfCode, videosAsLinks } from "./media";
import { parsePage } from "./parse";
import { askReadability, type Proposal } from "./proposer";
import { askDefuddle, hasNotes, type Regular } from "./regular";
import { layOut } from "./runs";
import { removeSelected, selectBody, selectWords, type SaidWords } from "./selectors";
import { isBetter, isDoubtful, type Reading } from "./settle";
import { shape } from "./shape";
import { stripPage } from "./strip";
import type { PageArticle, Selectors, StatedField } from "./types";
import { dateOfWords, readVisible } from "./visible";
import { callWitness } from "./witness";

/** Letters below which nothing is called an article. */
const FEWEST_LETTERS = 25;
const FEWEST_STATED = 120;

/**
 * The article of a page: its text without what stands around it, and what the page says of it.
 * Time is linear in the page; no script runs and nothing is fetched.
 * @param url where the page was found, or null; what is relative in it is resolved against it
 * @throws AppError `invalid` for a page without an article
 */
export function extractPage(html: string, url: string | null, { selectors }: { selectors?: Selectors } = {}): PageArticle {
  return readPage(html, url, selectors ?? {}).article;
}

/** The article of a page with its linked data and what its publisher says of itself, for those who want to know more than an article shows. */
export function readPage(html: string, url: string | null, selectors: Selectors): { article: PageArticle; meta: PageMeta; statements: Said[] } {
  const document = parsePage(html);
  const meta = readPageMeta(document, html);
  const statements = url === null ? [] : publisherStatements(document, url);
  const problems: string[] = [];
  const base = baseOf(document, url ?? meta.canonicalUrl);
  formulasAsWritten(document);
  videosAsLinks(document);
  awakenPictures(document);
  const said = selectWords(document, selectors, base, problems);
  const removed = removeSelected(document, selectors, problems);
  const body = selectBody(document, selectors, problems);
  const seen = readVisible(document);
  const known = { title: said.title ?? meta.title, byline: meta.byline };
  const again = () => (url ?? meta.canonicalUrl) === null ? null : askDefuddle(readAgain(html, selectors), url ?? meta.canonicalUrl ?? "");
  const found = body === null ? readBest(document, meta, known, again) : { ...wholeOf(body), proposal: null, regular: null };
  const text = shape(found.element, found.runs, (run) => found.kept.has(run));
  absoluteAddresses(found.element, base);
  const written = text.length >= FEWEST_LETTERS ? { html: found.element.innerHTML, text } : statedBody(meta);
  if (written === null) {
    throw new AppError("invalid", "No article was found in this page. If it needs scripts to show its text, save it from a browser after it has loaded, or import the text alone.");
  }
  const { data: _, ...head } = meta;
  const thread = found.regular?.thread ? found.regular : null;
  const title = said.title ?? thread?.title ?? meta.title ?? found.proposal?.title ?? null;
  const byline = said.byline ?? thread?.byline ?? meta.byline ?? seen.byline ?? cleanByline(found.proposal?.byline ?? null);
  const published = said.published ?? statedDate(thread?.published ?? null, "The page of its platform shows it.") ?? (meta.published.value === null && seen.published ? seen.published : meta.published);
  const image = said.image ?? head.image;
  return { article: { ...head, title, byline, published, image, standfirst: ownStandfirst(meta.standfirst, written.text), ...written, problems, removed, stated: statedBy(said) }, meta, statements };
}

function statedBy({ title, byline, published, image }: SaidWords): StatedField[] {
  const given: [StatedField, unknown][] = [["title", title], ["byline", byline], ["date", published], ["picture", image]];
  return given.flatMap(([field, value]) => (value === null ? [] : [field]));
}

type Known = { title: string | null; byline: string | null };
type Found = Reading & { proposal: Proposal | null; regular: Regular | null };

/** Our reading of a page, or Defuddle's where ours leaves room for a better one and that is it. */
function readBest(document: Document, meta: PageMeta, known: Known, again: () => Regular | null): Found {
  const noted = hasNotes(document);
  const { own, prose, proposal } = findBody(document, meta, known);
  const regular = !proposal.beyond && (noted || isDoubtful(own, prose)) ? again() : null;
  if (regular === null) return { ...own, proposal, regular: null };
  if (regular.thread) return { ...wholeOf(regular.body), proposal, regular };
  const { runs } = layOut(regular.body);
  const keep = judgeCleaned(runs, known);
  const theirs = { element: regular.body, runs, kept: new Set(runs.filter((_, at) => keep[at])) };
  return isBetter({ ...theirs, notes: regular.notes }, own) ? { ...theirs, proposal, regular } : { ...own, proposal, regular: null };
}

/** The page once more as it came, less what its owner removes. */
function readAgain(html: string, selectors: Selectors): Document {
  const document = parsePage(html);
  formulasAsWritten(document);
  removeSelected(document, selectors, []);
  return document;
}

function wholeOf(element: Element): Reading {
  const { runs } = layOut(element);
  return { element, runs, kept: new Set(runs) };
}

function findBody(document: Document, meta: PageMeta, { title, byline }: Known): { own: Reading; prose: number; proposal: Proposal } {
  const prose = stripPage(document);
  const page = document.body ?? document.documentElement;
  linesOfCode(page);
  figuresFromNames(page);
  figuresFromNeighbours(page);
  const layout = layOut(page);
  const proposal = askReadability(document, layout.runs);
  const witness = callWitness(statedText(meta), layout.runs);
  const vote = countVotes(layout, proposal);
  const element = chooseBody(layout, vote, witness);
  if (element === null) return { own: { element: document.createElement("div"), runs: [], kept: new Set() }, prose, proposal };
  const [from, to] = layout.ranges.get(element) ?? [0, 0];
  const runs = layout.runs.slice(from, to);
  const keep = judgeRuns(runs, { title, byline, proposal, vote, witness });
  return { own: { element, runs, kept: new Set(runs.filter((_, at) => keep[at])) }, prose, proposal };
}

/** The address that relative ones are meant from. */
function baseOf(document: Document, url: string | null): string | null {
  const stated = document.querySelector("base[href]")?.getAttribute("href") ?? "";
  const base = stated === "" ? null : withoutTracking(stated, url ?? undefined);
  return base?.href ?? url;
}

/** The text that some pages repeat in their linked data. */
function statedText(meta: PageMeta): string | null {
  const body = meta.data?.["articleBody"];
  return typeof body === "string" && body.trim().length >= FEWEST_STATED ? body.replace(/<[^>]*>/g, " ").trim() : null;
}

/** That text as a body, for pages whose markup hides it. */
function statedBody(meta: PageMeta): { html: string; text: string } | null {
  const text = statedText(meta);
  if (text === null) return null;
  const escape = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const lines = text.split(/\n+/).map((line) => line.trim()).filter(Boolean);
  return { html: lines.map((line) => `<p>${escape(line)}</p>`).join("\n"), text: lines.join("\n") };
}

function cleanByline(byline: string | null): string | null {
  const words = byline?.replace(/\s+/g, " ").trim().replace(/^by\s+/i, "") ?? "";
  return words === "" || words.length > 200 || dateOfWords(words, "") !== null ? null : words;
}

/** A description that only repeats how the text begins, or breaks off, is no standfirst. */
function ownStandfirst(description: string | null, text: string): string | null {
  if (description === null || /(…|\.\.\.|\[…\])$/.test(description)) return null;
  const start = normaliseText(description).slice(0, 60).toLowerCase();
  return normaliseText(text.slice(0, 3000)).toLowerCase().includes(start) ? null : description;
}
