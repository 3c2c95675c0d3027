import { Link } from "@/components/ui/link";

type Props = {
  label: string;
  /** To the first page, where this is a later one. */
  first: { href: string; words: string } | null;
  next: { href: string; words: string } | null;
};

/** Further pages of comments; nothing where there is one page alone. */
export function CommentPager({ label, first, next }: Props) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-4 py-5 no-print">
      {first ? <Link href={first.href} className="button">{first.words}</Link> : <span />}
      {next && <Link href={next.href} rel="next" className="button">{next.words}</Link>}
    </nav>
  );
}
