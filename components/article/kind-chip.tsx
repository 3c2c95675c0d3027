import type { Kind } from "@/lib/closed-lists";
import { kindTone } from "@/lib/format/kind-tone";
import type { Locale } from "@/lib/i18n/locale";

/** What kind of piece this is, in words; `plain` without its frame, where many stand close together. */
export function KindChip({ locale, kind, plain = false }: { locale: Locale; kind: Kind; plain?: boolean }) {
  return <span className={`chip tone-${kindTone(kind)} ${plain ? "chip-plain" : ""}`}>{locale.words.labels.kinds[kind].word}</span>;
}

/** The same where plain reports go without saying, as in lists. */
export function UnusualKind({ locale, kind, plain = false }: { locale: Locale; kind: Kind; plain?: boolean }) {
  return kind === "report" ? null : <KindChip locale={locale} kind={kind} plain={plain} />;
}
