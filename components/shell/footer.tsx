import { Link } from "@/components/ui/link";
import { inLanguage, INTERFACE_LANGUAGES, LANGUAGES } from "@/lib/i18n/languages";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { shortHash } from "@/lib/moderation/rules/act-words";
import type { LogHead } from "@/lib/moderation/types";
import { site } from "@/lib/site";

type Props = {
  locale: Locale;
  /** The page's address in the first language, where it is in every language. */
  path?: string;
  /** The log's head at the end of the last day that is over; null before there is one, and on pages made without the database. */
  head: LogHead | null;
};

/** What stands at the foot of every page. */
export function Footer({ locale, path = "/", head }: Props) {
  const { lang, routes, words: { shell, log } } = locale;
  return (
    <footer className="mt-16 border-t border-rule no-print">
      <div className="sheet meta flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 py-6 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:min-w-6 [&_a]:items-center md:[&_a]:min-h-6 [&_a:hover]:underline">
        <p className="max-w-prose">{shell.footer.line(site().name)}</p>
        <ul className="flex flex-wrap gap-x-5">
          <li><Link href={routes.sources()}>{shell.sections.sources}</Link></li>
          <li><Link href={routes.topics()}>{shell.sections.topics}</Link></li>
          <li><Link href={routes.about()}>{shell.footer.about}</Link></li>
          <li><a href={routes.feed({ kind: "front" }, "rss")}>RSS</a></li>
          <li><a href={routes.feed({ kind: "front" }, "json")}>JSON Feed</a></li>
          <li><a href={routes.apiDocs()}>API</a></li>
          <li><Link href={routes.log()}>{log.footer.log}</Link></li>
        </ul>
        <nav aria-label={shell.footer.languages}>
          <ul className="flex flex-wrap gap-x-5">
            {INTERFACE_LANGUAGES.map((other) => (
              <li key={other}><Link href={inLanguage(path, other)} lang={other} hrefLang={other} aria-current={other === lang ? "true" : undefined} className="aria-[current]:font-semibold aria-[current]:text-ink">{LANGUAGES[other].name}</Link></li>
            ))}
          </ul>
        </nav>
        {head && (
          <p className="log-head">
            <Sentence text={log.footer.head} parts={{ day: locale.formats.date(head.at, "day"), hash: <data value={head.hash}><code>{shortHash(head.hash)}</code></data> }} />
          </p>
        )}
      </div>
    </footer>
  );
}
