import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { hostOf } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import type { SourcePage } from "@/lib/sources/types";
import type { Statement } from "@/lib/sources/types/statements";
import type { SourceWishes } from "@/lib/sources/types/wishes";

type Props = { locale: Locale; source: Pick<SourcePage, "statements" | "wishes" | "language" | "demo"> };

/** What a source says of itself, and what its publisher wishes: its words, kept apart from what is found here. */
export function SourceStatements({ locale, source: { statements, wishes, language, demo } }: Props) {
  if (demo) return null;
  return (
    <>
      {statements.length > 0 && <Says locale={locale} statements={statements} lang={language ?? undefined} />}
      <Wishes locale={locale} wishes={wishes} />
    </>
  );
}

function Says({ locale, statements, lang }: { locale: Locale; statements: readonly Statement[]; lang?: string }) {
  const { formats, words: { source: { says } } } = locale;
  const day = (date: string) => formats.date(`${date}T00:00:00.000Z`, "day");
  return (
    <section className="border-t border-ink py-4" aria-labelledby="says">
      <h2 id="says" className="panel-title">{says.title}</h2>
      <p className="meta mt-1">{says.lead}</p>
      <dl className="facts mt-3">
        {statements.map(({ kind, url, words, seenOn, seenAt }) => [
          <dt key={kind}>{says.terms[kind]}</dt>,
          <dd key={`${kind} said`}>
            {words && <bdi lang={kind === "founded" ? undefined : lang}>{kind === "founded" ? founded(locale, words) : words}</bdi>}{words && url && " "}
            {url && <Elsewhere url={url} />}
            <span className="block text-quiet"><Sentence text={says.seen} parts={{ day: day(seenAt), page: <a className="quiet-link" href={seenOn} rel="noopener noreferrer nofollow">{says.page}</a> }} /></span>
          </dd>,
        ])}
      </dl>
    </section>
  );
}

function Wishes({ locale, wishes }: { locale: Locale; wishes: SourceWishes | null }) {
  const { formats, routes, words: { source: { wishes: words } } } = locale;
  const how = <Link className="quiet-link" href={`${routes.about()}#publishers`}>{words.how}</Link>;
  if (!wishes) return <p className="meta border-t border-ink py-4">{words.none} {how}</p>;
  const { excerpt, pages, optOut, contact, from, url, since } = wishes;
  const said = optOut ? [words.optOut] : [excerpt !== undefined && words.excerpt(excerpt), pages === false && words.pages];
  return (
    <section className="border-t border-ink py-4" aria-labelledby="wishes">
      <h2 id="wishes" className="panel-title">{words.title}</h2>
      <ul className="mt-1 text-15">{said.map((line) => line && <li key={line}>{line}</li>)}</ul>
      <p className="meta mt-1">
        <Sentence text={words.said} parts={{ where: <a className="quiet-link" href={url} rel="noopener noreferrer nofollow">{words.from[from[0] ?? "file"]}</a>, day: formats.date(`${since}T00:00:00.000Z`, "day") }} />
        {contact && <> · <a className="quiet-link" href={contact} rel="noopener noreferrer nofollow">{words.contact}</a></>} · {how}
      </p>
    </section>
  );
}

/** A link to what somebody else wrote, by its host and where it stands there. */
function Elsewhere({ url }: { url: string }) {
  const { pathname } = new URL(url);
  const path = pathname === "/" ? "" : pathname;
  return <a className="quiet-link" href={url} rel="noopener noreferrer nofollow"><bdi>{`${hostOf(url) ?? ""}${path.length > 60 ? `${path.slice(0, 60)}…` : path}`}</bdi></a>;
}

function founded({ formats }: Locale, written: string): string {
  const whole = `${written}${"-01-01".slice(written.length - 4)}T00:00:00.000Z`;
  return written.length === 10 ? formats.date(whole, "day") : written.length === 7 ? formats.date(whole, "month") : written;
}
