import { Link } from "@/components/ui/link";
import type { SourceChip } from "@/lib/articles/types";
import type { Control } from "@/lib/closed-lists";
import { CONTROL_LABELS, DEMO_EXPLANATION } from "@/lib/format/labels";
import { routes } from "@/lib/routes";

/** The colour of who controls a source. Never without the words beside it. */
export function ControlDot({ control }: { control: Control }) {
  return <span className={`dot control-${control}`} aria-hidden="true" />;
}

/** Says of an invented outlet that it is one. */
export function DemoMark() {
  return (
    <span className="demo-mark" title={DEMO_EXPLANATION}>
      demo<span className="visually-hidden"> outlet, invented</span>
    </span>
  );
}

type Props = {
  source: SourceChip;
  /** The name leads to the source's own page. */
  link?: boolean;
  strong?: boolean;
  /** False where a legend beside it already gives the colour its words; they are then for screen readers alone. */
  words?: boolean;
};

/** A source with who controls it. */
export function SourceName({ source, link = false, strong = false, words = true }: Props) {
  const name = strong ? "font-semibold text-ink" : "";
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <ControlDot control={source.control} />
      <span>
        {link
          ? <Link href={routes.source(source.slug)} className={`${name} hover:underline underline-offset-4`}><bdi>{source.name}</bdi></Link>
          : <bdi className={name}>{source.name}</bdi>}
        {source.demo && <> <DemoMark /></>}
        <span className={words ? undefined : "visually-hidden"}>, {CONTROL_LABELS[source.control].short}</span>
      </span>
    </span>
  );
}
