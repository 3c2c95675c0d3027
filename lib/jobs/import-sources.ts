import type { Control } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { guessSource } from "@/lib/ingest/source-hint";
import { ensureSource, type StoredSource } from "@/lib/ingest/store/sources";
import type { DocumentDraft, IncomingDocument, PreparedArticle } from "@/lib/ingest/types";
import type { SourceFacts } from "@/lib/sources/types";
import { knownOutlet } from "@/lib/sources/register";

/** What the person who imports says of the source. */
export type SourceOptions = { name: string; control?: Control; country?: string; language?: string };

export type SourceResolver = ((article: PreparedArticle) => Promise<StoredSource>) & { nameOf: (article: PreparedArticle) => string };

/**
 * Who an article comes from: what the article's own document names, else what the person who imports
 * says, else what the text shows, else the document itself. A source is made only for an article that needs it.
 */
export function sourceResolver(document: IncomingDocument, draft: DocumentDraft, options?: SourceOptions): SourceResolver {
  const made = new Map<string, Promise<StoredSource>>();
  const fallback = options ? statedFacts(options) : guessedFacts(document, draft);
  const factsFor = (article: PreparedArticle) => (article.source === null || options ? fallback : namedFacts(article.source));
  const resolve = (article: PreparedArticle) => {
    const facts = factsFor(article);
    const found = made.get(facts.slug) ?? ensureSource(db(), facts, options?.control ? "admin" : "rule");
    made.set(facts.slug, found);
    return found;
  };
  return Object.assign(resolve, { nameOf: (article: PreparedArticle) => factsFor(article).name });
}

/** The source that the person who imports names, made when it is new. */
export async function statedSource(options: SourceOptions): Promise<StoredSource> {
  return ensureSource(db(), statedFacts(options), options.control ? "admin" : "rule");
}

/** The slug of the source that stands in for an outlet that a document does not name. */
export function standInSlug(documentName: string): string {
  return standIn(documentName).slug;
}

function standIn(documentName: string): SourceFacts {
  return namedFacts(`Document ${documentName.replace(/\.\w{1,8}$/, "")}`);
}

function statedFacts(options: SourceOptions): SourceFacts {
  const known = namedFacts(options.name);
  return {
    ...known,
    control: options.control ?? known.control,
    country: options.country ?? known.country,
    language: options.language ?? known.language,
    evidence: options.control ? "Stated when the documents were imported." : known.evidence,
  };
}

function namedFacts(name: string): SourceFacts {
  const outlet = knownOutlet(name);
  if (outlet) return outlet;
  const slug = asciiSlug(name) || `source-${sha256(name).slice(0, 8)}`;
  return { slug, name, control: "unknown", country: null, language: null, owner: null, funding: null, description: null, homepage: null, evidence: null, demo: false };
}

function guessedFacts(document: IncomingDocument, draft: DocumentDraft): SourceFacts {
  const guess = guessSource(draft.articles);
  if (guess) {
    const facts = namedFacts(guess.name);
    return { ...facts, homepage: facts.homepage ?? guess.homepage, evidence: [guess.evidence, facts.evidence].filter(Boolean).join(" ") };
  }
  return { ...standIn(document.name), description: "Articles from an imported document that does not say which outlet it comes from." };
}
