import { FIRST_LANGUAGE } from "@/lib/i18n/languages";
import { localeOf } from "@/lib/i18n/locale";
import type { ProposalAnswer } from "../types";

/** What became of a proposal as plain words: for the inbox of machines. */
export function proposalText({ kind, state, story, article, other, reason, note }: ProposalAnswer): string {
  const { words: { belonging: words } } = localeOf(FIRST_LANGUAGE);
  const named = { article, story, other } as const;
  const wish = words.wishes[kind].replace(/\{(article|story|other)\}/g, (_, name: keyof typeof named) => named[name]?.title ?? words.gone);
  return [`${words.notice[state]}: ${wish}.`, reason && words.because(words.declines[reason]), note].filter(Boolean).join(" ");
}
