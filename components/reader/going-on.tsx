import { clock } from "@/lib/format/files";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import type { GoingOn as Item } from "@/lib/reading/queries/played";

/** What a reader began to hear or see and has not ended, last first; nothing where there is none. */
export function GoingOn({ locale: { routes, words: { player } }, items }: { locale: Locale; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="going-on" className="mb-6 border-t border-ink pt-4">
      <h2 id="going-on" className="text-13 font-semibold">{player.goOn}</h2>
      <ul className="rows">
        {items.map(({ article, played }) => (
          <li key={`${article.id} ${played.file}`}>
            <a className="quiet-link" href={routes.article(article.slug)} lang={langAttribute(article.lang)} dir={direction(article.lang)}>{article.title}</a>
            <span className="meta">{article.source.name}, {player.leftAt(clock(played.seconds), played.duration === null ? null : clock(played.duration))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
