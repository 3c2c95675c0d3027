import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { minuteOf } from "@/lib/stories/rules/minutes";

/** Where a time is chosen of which the front page is to be seen. */
export function FrontTimesPage({ locale, latest, first }: { locale: Locale; latest: string[]; first: string | null }) {
  const { routes, words: { ranking: { at: words } } } = locale;
  return (
    <Page locale={locale} path={addresses.at()} section={null}>
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      {first === null ? <p>{words.none}</p> : (
        <>
          <TimeForm locale={locale} at={latest[0] ?? first} />
          <p className="meta mt-3"><Sentence text={words.first} parts={{ time: <Link href={routes.at(minuteOf(new Date(first)))} rel="nofollow" className="quiet-link"><Time locale={locale} at={first} precision="minute" exact /></Link> }} /></p>
          <h2 className="mt-8 mb-2 text-15 font-semibold">{words.latest}</h2>
          <ul className="front-times">
            {latest.map((at) => <li key={at}><Link href={routes.at(minuteOf(new Date(at)))} rel="nofollow" className="quiet-link"><Time locale={locale} at={at} precision="minute" exact /></Link></li>)}
          </ul>
        </>
      )}
    </Page>
  );
}

/** Works without scripts: the front leads what it sends to the page of that time. */
export function TimeForm({ locale: { routes, words: { ranking: { at: words } } }, at }: { locale: Locale; at: string }) {
  return (
    <form method="get" action={routes.at()} className="front-time">
      <label htmlFor="front-time">{words.time}</label>
      <input id="front-time" type="datetime-local" name="time" required defaultValue={minuteOf(new Date(at))} />
      <button className="button">{words.go}</button>
    </form>
  );
}
