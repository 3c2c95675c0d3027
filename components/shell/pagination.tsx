import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locale";
import type { ListScope } from "@/lib/routes";

type Props = { locale: Locale; scope: ListScope; older: string | null; newer: string | null };

/** To the newer and older pages of a list; where it ends, the list says so. */
export function Pagination({ locale: { routes, words }, scope, older, newer }: Props) {
  const { pages } = words.shell;
  return (
    <nav aria-label={pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
      {newer ? <Link href={routes.after(scope, newer)} rel="prev" className="button">{pages.newer}</Link> : <span />}
      {older
        ? <Link href={routes.before(scope, older)} rel="next" className="button">{pages.older}</Link>
        : <p className="meta">{pages.end}</p>}
    </nav>
  );
}
