import { Link } from "@/components/ui/link";
import type { Kind } from "@/lib/closed-lists";
import { kindTone } from "@/lib/format/kind-tone";
import type { Locale } from "@/lib/i18n/locale";

type Props = {
  locale: Locale;
  kind: Kind;
  /** Without its frame, where many stand close together. */
  plain?: boolean;
  /** The article, by the last part of its address: one click leads to why it is taken for that kind. */
  why?: string;
};

/** What kind of piece this is, in words. */
export function KindChip({ locale: { routes, words: { labels, labelling } }, kind, plain = false, why }: Props) {
  const [className, word] = [`chip tone-${kindTone(kind)} ${plain ? "chip-plain" : ""}`, labels.kinds[kind].word];
  if (why === undefined) return <span className={className}>{word}</span>;
  return <Link href={`${routes.article(why)}#speaking`} className={`${className} chip-why`} title={labelling.whyKind}>{word}<span className="visually-hidden">, {labelling.whyKind}</span></Link>;
}

/** The same where plain reports go without saying, as in lists. */
export function UnusualKind(props: Props) {
  return props.kind === "report" ? null : <KindChip {...props} />;
}
