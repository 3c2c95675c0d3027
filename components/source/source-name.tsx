import { Link } from "@/components/ui/link";
import type { SourceChip } from "@/lib/articles/types";
import type { Control } from "@/lib/closed-lists";
import type { Locale } from "@/lib/i18n/locale";

/** The colour of who controls a source. Never without the words beside it. */
export function ControlDot({ control }: { control: Control }) {
  return <span className={`dot control-${control}`} aria-hidden="true" />;
}

/** Says of an invented outlet that it is one. */
export function DemoMark({ locale: { words: { labels } } }: { locale: Locale }) {
  return (
    <span className="demo-mark" title={labels.demo}>
      {labels.demoMark}<span className="visually-hidden">{labels.demoMarkRest}</span>
    </span>
  );
}

type Props = {
  locale: Locale;
  source: SourceChip;
  /** The name leads to the source's own page. */
  link?: boolean;
  strong?: boolean;
  /** False where a legend beside it already gives the colour its words; they are then for screen readers alone. */
  words?: boolean;
};

/** A source with who controls it. */
export function SourceName({ locale, source, link = false, strong = false, words = true }: Props) {
  const name = strong ? "font-semibold text-ink" : "";
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <ControlDot control={source.control} />
      <span>
        {link
          ? <Link href={locale.routes.source(source.slug)} className={`${name} hover:underline underline-offset-4`}><bdi>{source.name}</bdi></Link>
          : <bdi className={name}>{source.name}</bdi>}
        {source.demo && <> <DemoMark locale={locale} /></>}
        <span className={words ? undefined : "visually-hidden"}>, {link && words
          ? <Link href={`${locale.routes.source(source.slug)}#who`} className="hover:underline underline-offset-4" title={locale.words.labelling.whyControl}>{locale.words.labels.controls[source.control].short}</Link>
          : locale.words.labels.controls[source.control].short}</span>
      </span>
    </span>
  );
}
