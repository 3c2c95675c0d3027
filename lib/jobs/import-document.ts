import type { AdminActor } from "@/lib/auth/actors";
import type { Precision } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { rangesOf } from "@/lib/documents/rules";
import type { ArticleReport, ImportReport, ReadingStep } from "@/lib/documents/types";
import { matchArticles, type Grave, type Match, type StoredArticle } from "@/lib/ingest/match";
import { placeBesideNeighbours, prepareArticle } from "@/lib/ingest/prepare";
import { readingIncoming } from "@/lib/ingest/read";
import { stepByStep, type Steps } from "@/lib/ingest/steps";
import { articlesOfBytes, closeImport, importedArticles, lookUp, onlyInThese, openImport, storedArticles, storedTexts, type OpenImport } from "@/lib/ingest/store/imports";
import { withDocumentLock } from "@/lib/ingest/store/lock";
import { gravesOf } from "@/lib/ingest/store/tombstones";
import type { DocumentDraft, IncomingDocument, PreparedArticle } from "@/lib/ingest/types";
import { IMPORTER_VERSION } from "@/lib/ingest/version";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { languageModel, type LanguageModel } from "@/lib/understand/language-model";
import { sourceResolver, standInSlug, statedSource, type SourceOptions } from "./import-sources";
import { moveArticles } from "./move-articles";
import { storeArticle, withdraw, type StoryNames } from "./store-article";

export type ImportOptions = {
  source?: SourceOptions;
  /** Titles and standfirsts that an edition gives to its stories, by key. */
  stories?: StoryNames;
  /** Read and report, store nothing. */
  dryRun?: boolean;
  /** Store these bytes although they were imported before or have been corrected since. */
  again?: boolean;
  /** What the reading calls itself; another name reads known bytes again. */
  importerVersion?: string;
  progress?: (step: ReadingStep) => void;
  /** It ends soon after; what is stored stays, and another run goes on. */
  signal?: AbortSignal;
  /** One command that reads documents: the log says so with the first of which anything is stored. */
  command?: ImportCommand;
};

/** Who reads how many documents, and whether the log says so already. */
export type ImportCommand = { actor: AdminActor; documents: number; logged: boolean };

/**
 * Reads a document and stores its articles, one transaction each. Safe to repeat, to kill and to run
 * twice at once: the same bytes end in the same rows. The document's text is used up by it.
 * @throws AppError for what cannot be read; nothing is stored then
 */
export async function importDocument(document: IncomingDocument, options: ImportOptions = {}): Promise<ImportReport> {
  if (options.dryRun) return dryRun(document, options);
  return withDocumentLock(document.name, async () => {
    const seen = await lookUp(db(), document, options.importerVersion ?? IMPORTER_VERSION, options.again ?? false);
    if (seen.state === "known") {
      const under = seen.documentName === document.name ? "" : ` under the name ${seen.documentName}`;
      const moved = options.source ? await moveKnown(document, seen.documentName, options.source) : 0;
      if (moved > 0) return { ...emptyReport(document, "moved", `Moved to ${options.source?.name}: ${count(moved)} of these bytes, which were imported before${under}.`), moved, importId: seen.importId };
      return { ...emptyReport(document, "nothing-new", `Nothing new: these bytes were imported before${under} (${count(seen.articleCount)}).`), importId: seen.importId };
    }
    if (seen.state === "outdated") {
      return emptyReport(document, "outdated", `Nothing changed: a later version of ${seen.documentName} was imported on ${seen.at.toISOString().slice(0, 10)}. Use --again to go back to this one.`);
    }
    return storeDocument(document, await split(document, options), seen.sameBytes, options);
  });
}

/** Cuts it into drafts. Whoever waits for the processor has a turn between two steps. */
function split(document: IncomingDocument, { progress, signal }: ImportOptions): Promise<DocumentDraft> {
  const total = Math.ceil(document.bytes / 1_000);
  return stepByStep(readingIncoming(document), (share) => progress?.({ stage: "splitting", done: Math.round(share * total), total }), signal);
}

async function storeDocument(document: IncomingDocument, draft: DocumentDraft, sameBytes: boolean, options: ImportOptions): Promise<ImportReport> {
  const opened = await open(document, draft, options);
  const sourceOf = sourceResolver(document, draft, options.source);
  const total = draft.articles.length;
  const labelled = (share: number) => options.progress?.({ stage: "labelling", done: Math.round(share * total), total });
  const prepared = await stepByStep(preparing(document, draft, opened.startedAt, await languageModel()), labelled, options.signal);
  const stored = await storedArticles(db(), document.name, document.checksum, prepared.map((article) => article.identity));
  const graves = await gravesOf(db(), document.name, document.checksum, prepared.flatMap((article) => article.identities));
  const { pairs, gone } = await matchArticles(prepared, stored, graves, (ids) => storedTexts(db(), ids));
  const report = reportOf(document, draft, "imported");
  for (const pair of pairs) {
    const article = prepared.shift();
    if (!article) break;
    options.signal?.throwIfAborted();
    const grave = graveOf(pair, graves);
    if (grave) {
      report.articles.push(articleReport(article, "deleted-before", sourceOf.nameOf(article), grave));
    } else {
      const source = await sourceOf(article);
      const outcome = await storeArticle(article, {
        source, importId: opened.id, arrived: opened.startedAt, stories: options.stories ?? {},
        storedId: storedOf(pair, stored)?.id ?? null, keepRevision: !sameBytes,
      });
      report.articles.push(articleReport(article, outcome, source.name));
    }
    options.progress?.({ stage: "storing", done: report.articles.length, total });
  }
  const left = gone.flatMap((index) => stored[index] ?? []);
  if (sameBytes) {
    const ours = await onlyInThese(db(), document.name, document.checksum, left.map((article) => article.id));
    report.withdrawn = await withdrawAll(left.filter((article) => ours.has(article.id)));
  } else report.missing = left.map((article) => article.title);
  if (options.source) report.moved = await moveArticles(stored.map((article) => article.id), await statedSource(options.source), standInSlug(document.name));
  await findStored(report, opened);
  await closeImport(db(), opened.id, total, report);
  return report;
}

/** Opens the reading; the act of the command that reads stands in the log with the first. */
async function open(document: IncomingDocument, draft: DocumentDraft, { command, importerVersion = IMPORTER_VERSION }: ImportOptions): Promise<OpenImport> {
  if (!command || command.logged) return openImport(db(), document, draft, importerVersion);
  const opened = await db().$transaction(async (tx) => {
    await beginAct(tx);
    const row = await openImport(tx, document, draft, importerVersion);
    await record(tx, command.actor, { action: "import-documents", target: { type: "site", id: "paper" }, reason: "organisation", detail: { documents: command.documents } });
    return row;
  });
  command.logged = true;
  return opened;
}

/** Where each article of a report is stored. What a killed run of this reading had added was added by it. */
async function findStored(report: ImportReport, { id, startedAt, resumed }: OpenImport): Promise<void> {
  report.importId = id;
  const stored = await importedArticles(db(), id);
  for (const article of report.articles) {
    const found = stored.get(article.firstLine);
    if (!found || article.outcome === "deleted-before") continue;
    Object.assign(article, { id: found.id, slug: found.slug });
    if (resumed && article.outcome === "unchanged" && found.firstSeenAt.getTime() === startedAt.getTime()) article.outcome = "added";
  }
}

/** Known bytes, said to come from a source: their articles become its own. */
async function moveKnown(document: IncomingDocument, documentName: string, options: SourceOptions): Promise<number> {
  return moveArticles(await articlesOfBytes(db(), document.checksum), await statedSource(options), standInSlug(documentName));
}

/** Prepares every article and lets go of what it was made from: a large document is held in one form at a time. */
function* preparing(document: IncomingDocument, draft: DocumentDraft, arrived: Date, model: LanguageModel): Steps<PreparedArticle[]> {
  document.text = "";
  const drafts = draft.articles;
  draft.articles = [];
  const prepared: PreparedArticle[] = [];
  for (const [index, each] of drafts.entries()) {
    prepared.push(prepareArticle(each, arrived, model));
    delete drafts[index];
    yield index / drafts.length;
  }
  placeBesideNeighbours(prepared, arrived);
  return prepared;
}

function storedOf(match: Match, stored: readonly StoredArticle[]): StoredArticle | undefined {
  return match !== null && "stored" in match ? stored[match.stored] : undefined;
}

function graveOf(match: Match, graves: readonly Grave[]): Grave | undefined {
  return match !== null && "grave" in match ? graves[match.grave] : undefined;
}

async function withdrawAll(articles: readonly StoredArticle[]): Promise<string[]> {
  const titles: string[] = [];
  for (const article of articles) if (await withdraw(article.id)) titles.push(article.title);
  return titles;
}

async function dryRun(document: IncomingDocument, options: ImportOptions): Promise<ImportReport> {
  const draft = await split(document, options);
  const report = reportOf(document, draft, "dry-run");
  const nameOf = sourceResolver(document, draft, options.source).nameOf;
  const now = new Date();
  const model = await languageModel();
  report.articles = draft.articles.map((each) => {
    const article = prepareArticle(each, now, model);
    return articleReport(article, "read", nameOf(article));
  });
  return report;
}

function articleReport(article: PreparedArticle, outcome: ArticleReport["outcome"], source: string, grave?: Grave): ArticleReport {
  const { title, titleDerived, firstLine, lastLine, kind, publishedPrecision: precision, publishedEvidence: dateEvidence } = article;
  const labels = article.findings.filter(({ field }) => LABELS.has(field)).map(({ field, value, reason }) => ({ field, value, reason }));
  return {
    outcome, id: null, slug: null, title, titleDerived, firstLine, lastLine, kind, labels, precision, date: statedDate(article), dateEvidence, source,
    deleted: grave ? { at: grave.deletedAt.toISOString(), reason: grave.reason } : null,
  };
}

const LABELS: ReadonlySet<string> = new Set(["kind", "language", "topic"]);
const DATE_LENGTH: Record<Precision, number> = { minute: 16, day: 10, month: 7, year: 4, unknown: 0 };

function statedDate(article: PreparedArticle): string | null {
  const length = DATE_LENGTH[article.publishedPrecision];
  return article.publishedAt === null || length === 0 ? null : article.publishedAt.toISOString().slice(0, length);
}

function reportOf(document: IncomingDocument, draft: DocumentDraft, outcome: ImportReport["outcome"]): ImportReport {
  return {
    ...emptyReport(document, outcome, null),
    format: draft.format, page: draft.page, furniture: draft.furniture.length, furnitureLines: rangesOf(draft.furniture), repairs: draft.repairs,
  };
}

function emptyReport(document: IncomingDocument, outcome: ImportReport["outcome"], note: string | null): ImportReport {
  const { name, checksum, encoding, bytes, lines } = document;
  return {
    document: name, outcome, note, importId: null, checksum, encoding, bytes, lines,
    format: null, page: null, furniture: 0, furnitureLines: [], repairs: [], articles: [], missing: [], withdrawn: [], moved: 0,
  };
}

function count(articles: number): string {
  return articles === 1 ? "1 article" : `${articles} articles`;
}
