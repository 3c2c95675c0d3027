import { Link } from "@/components/ui/link";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { saidBefore } from "@/lib/labels/rules/spoken";

type Props = {
  level: 1 | 2 | 3 | 4;
  size: 48 | 38 | 24 | 20 | 17;
  title: string;
  lang: string;
  href?: string;
  /** What is to be known of the piece first (lib/labels/rules/spoken), and in which language: heard before the title, seen beside it. */
  before?: { words: string | null; lang: string };
};

/** What is heard before the headline of a piece, wherever it stands. */
export function heard({ words, lang }: Locale, of: Parameters<typeof saidBefore>[1]): NonNullable<Props["before"]> {
  return { words: saidBefore(words, of), lang };
}

const TAGS = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" } as const;

/** A headline in its own language and direction. */
export function Headline({ level, size, title, lang, href, before }: Props) {
  const Tag = TAGS[level];
  return (
    <Tag className={`headline headline-${size}`} lang={langAttribute(lang)} dir={direction(lang)}>
      <Heard before={before} />
      {href ? <Link href={href} data-story="">{title}</Link> : title}
    </Tag>
  );
}

/** The same by itself, for a headline of another make. */
export function Heard({ before }: Pick<Props, "before">) {
  return before?.words ? <><span className="visually-hidden" lang={before.lang} data-said="">{before.words}:</span> </> : null;
}

/** The sentence under a headline. */
export function Standfirst({ text, lang, className }: { text: string | null; lang: string; className?: string }) {
  if (!text) return null;
  return <p className={`standfirst ${className ?? ""}`} lang={langAttribute(lang)} dir={direction(lang)}>{text}</p>;
}
