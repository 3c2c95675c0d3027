import type { Part } from "@/lib/articles/types/changes";
import type { Locale } from "@/lib/i18n/locale";

/** Words that went and came, marked for the eye and said for the ear. */
export function ChangedWords({ locale: { lang, words: { article: { changes: words } } }, parts }: { locale: Locale; parts: readonly Part[] }) {
  const said = (text: string) => <span className="visually-hidden" lang={lang}>{` [${text}] `}</span>;
  return parts.map(({ kind, text }, at) => {
    if (kind === "same") return text;
    const Tag = kind === "removed" ? "del" : "ins";
    return <Tag key={at}>{said(words[kind])}{text}{said(words.until)}</Tag>;
  });
}
