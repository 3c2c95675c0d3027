import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import type { SuggestionAnswer } from "@/lib/suggestions/types";

/** What became of a suggestion: the source that the paper reads now, or why not. */
export function Answer({ locale, answer: { reason, note, source } }: { locale: Locale; answer: SuggestionAnswer }) {
  const { routes, words: { suggesting: words } } = locale;
  return (
    <>
      {reason && <p className="mt-1 text-15">{words.because(words.reasons[reason])}</p>}
      {note && <p className="mt-1 text-15"><q dir="auto">{note}</q></p>}
      {source && <p className="mt-1 text-15"><Sentence text={words.seeSource} parts={{ source: <Link className="quiet-link" href={routes.source(source.slug)}><bdi>{source.name}</bdi></Link> }} /></p>}
    </>
  );
}
