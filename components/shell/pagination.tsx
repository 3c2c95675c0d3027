import { Link } from "@/components/ui/link";
import { type ListScope, routes } from "@/lib/routes";

type Props = { scope: ListScope; older: string | null; newer: string | null; end: string };

/** To the newer and older pages of a list; where it ends, the list says so. */
export function Pagination({ scope, older, newer, end }: Props) {
  return (
    <nav aria-label="Pages of this list" className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
      {newer ? <Link href={routes.after(scope, newer)} rel="prev" className="button">Newer</Link> : <span />}
      {older
        ? <Link href={routes.before(scope, older)} rel="next" className="button">Older</Link>
        : <p className="meta">{end}</p>}
    </nav>
  );
}
