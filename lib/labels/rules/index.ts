import { localeOf, type Locale } from "@/lib/i18n/locale";
import { FIRST_LANGUAGE } from "@/lib/i18n/languages";
import { reasonWords } from "@/lib/moderation/rules/act-words";
import { NO_TOPIC, type DisputeAnswer, type DisputedLabel, type LabelledThing } from "../types";

/** A topic as a form offers it. */
export type TopicWord = { slug: string; name: string };

/** What a label says, in words; a topic that nobody knows by its slug. */
export function labelWord({ words: { labels, labelling } }: Locale, label: DisputedLabel, said: string, topics: readonly TopicWord[] = []): string {
  if (label === "kind") return Object.hasOwn(labels.kinds, said) ? labels.kinds[said as keyof typeof labels.kinds].word : said;
  if (label === "control") return Object.hasOwn(labels.controls, said) ? labels.controls[said as keyof typeof labels.controls].word : said;
  if (said === NO_TOPIC) return labelling.noTopic;
  return topics.find(({ slug }) => slug === said)?.name ?? (Object.hasOwn(labels.topics, said) ? labels.topics[said as keyof typeof labels.topics] : said);
}

/** Where something labelled stands, and by what its disputes are named. */
export function placeOf({ routes }: Locale, on: LabelledThing): { name: string; href: string; id: number | string; lang: string | undefined } {
  return on.type === "article" ? { name: on.title, href: routes.article(on.slug), id: on.id, lang: on.lang } : { name: on.name, href: routes.source(on.slug), id: on.slug, lang: undefined };
}

/** What became of a dispute, in a sentence or two. */
export function outcomeWords(locale: Locale, { label, said, state, value, reason }: Omit<DisputeAnswer, "on">, topics: readonly TopicWord[] = []): string {
  const { words: { labelling: { decisions, labels, reason: because }, log } } = locale;
  const [before, after] = [labelWord(locale, label, said, topics), labelWord(locale, label, value ?? "", topics)];
  const outcome = state === "open" ? decisions.open : state === "overruled" ? decisions.overruled(before, after) : decisions[state](before);
  return [`${labels[label]}: ${outcome}`, reason && because(reasonWords(log, reason))].filter(Boolean).join(" ");
}

/** The same as a machine gets it, with what the label is on. */
export function disputeText(answer: DisputeAnswer): string {
  const locale = localeOf(FIRST_LANGUAGE);
  return [answer.on && `${placeOf(locale, answer.on).name}.`, outcomeWords(locale, answer)].filter(Boolean).join(" ");
}

/** What a label is on, as JSON names it. */
export function thingBody(on: LabelledThing): { type: "article" | "source"; slug: string; name: string } {
  return { type: on.type, slug: on.slug, name: on.type === "article" ? on.title : on.name };
}
