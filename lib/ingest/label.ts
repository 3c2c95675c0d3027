import type { Kind } from "@/lib/closed-lists";
import { findKind, sayWhy } from "@/lib/understand/kinds";
import type { KindInput, Mark, Where } from "@/lib/understand/kinds/types";
import { guessLanguage, otherLanguage } from "@/lib/understand/language";
import type { LanguageModel } from "@/lib/understand/language-model";
import { findTopics } from "@/lib/understand/topics";
import type { ArticleDraft, FindingRow, Reasoned } from "./types";

/** What an article is about and how it speaks, each with its finding. */
export type Labels = { kind: Kind; lang: string; topics: string[]; findings: FindingRow[] };

/** What the document or its source says of the article counts; what they leave open is found in the text. */
export function labelArticle(draft: ArticleDraft, title: string, text: string, model: LanguageModel): Labels {
  const lang = languageOf(draft.lang, `${title}\n${text}`, model);
  const kind = draft.kind === null ? kindFound({ ...draft, title, text, lang: lang.value }) : { field: "kind", ...draft.kind, score: null };
  const topics = topicsFor(draft, title, text, lang.value);
  return {
    kind: kind.value as Kind,
    lang: lang.value,
    topics: topics.map((topic) => topic.value),
    findings: [kind, { field: "language", ...lang, score: null }, ...topics.map((topic) => ({ field: "topic", ...topic }))],
  };
}

/** What else an article says that shows its kind, as it is drafted or stored. */
type Spoken = Pick<KindInput, "title" | "text" | "lang" | "byline" | "dateline" | "disclaimer" | "sponsor"> & { canonicalUrl: string | null; marks?: readonly Mark[] };

/** The kind of a piece, with its reason in words and its evidence one by one. */
export function kindFound({ canonicalUrl, ...said }: Spoken): FindingRow {
  const { value, evidence, confidence } = findKind({ ...said, url: canonicalUrl });
  const [first] = evidence;
  return { field: "kind", value, reason: sayWhy(evidence), score: confidence, origin: first && OF_SOURCE.has(first.where) ? "source" : "rule", evidence };
}

const OF_SOURCE: ReadonlySet<Where> = new Set(["markup", "feed", "address", "links"]);

/** What is stated, unless the text is surely in another language; a tag that is none says nothing. */
function languageOf(stated: string | null, text: string, model: LanguageModel): Reasoned {
  const said = stated === null ? null : statedLanguage(stated);
  if (said === null || said.value === "und") return { ...withoutSureness(guessLanguage(text, model)), origin: "rule" };
  const other = otherLanguage(said.value, text, model);
  return other === null ? said : { value: other.value, reason: `${other.reason} Its source states “${said.value}”, which does not fit.`, origin: "rule" };
}

const withoutSureness = ({ value, reason }: { value: string; reason: string }) => ({ value, reason });

/** Articles come in runs of one language. */
let lastTag = { tag: "", value: "und" };

function statedLanguage(tag: string): Reasoned {
  if (lastTag.tag !== tag) lastTag = { tag, value: canonicalTag(tag) };
  return { value: lastTag.value, reason: "The document says so.", origin: "source" };
}

/** A tag that is none says nothing. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace(/_/g, "-"))[0] ?? "und";
  } catch {
    return "und";
  }
}

type Scored = Reasoned & { score: number | null };

function topicsFor({ topics, feedTopic }: ArticleDraft, title: string, text: string, lang: string): Scored[] {
  if (topics.length > 0) return distinct(topics.map((topic) => ({ ...topic, score: null })));
  const found = topicsInText(title, text, lang);
  return found.length > 0 || !feedTopic ? found : [{ value: feedTopic, reason: "Neither what its feed files it under nor its words show another: it is the topic of its feed.", origin: "source", score: null }];
}

function topicsInText(title: string, text: string, lang: string): Scored[] {
  return findTopics(title, text, lang).map(({ topic, score, evidence }) => ({ value: topic, reason: `Its words show it: ${evidence}.`, score, origin: "rule" as const }));
}

function distinct(topics: Scored[]): Scored[] {
  return [...new Map(topics.map((topic) => [topic.value, topic])).values()];
}
