import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import type { FrontThen } from "@/lib/stories/queries/front-at";
import { minuteOf } from "@/lib/stories/rules/minutes";
import { EditionLine } from "./edition-line";
import { FrontPage } from "./front-page";
import { TimeForm } from "./front-times";

type Of = { locale: Locale; front: FrontThen };

/** The front page as it was, said to be that before anything else, with the ways to other times. */
export function FrontThenPage({ locale, front }: Of) {
  const minute = minuteOf(new Date(front.at));
  return (
    <Page locale={locale} path={addresses.at(minute)} section={null} edition={<EditionLine locale={locale} front={front} />}>
      <h1 className="visually-hidden">{locale.words.ranking.at.titleAt(locale.formats.date(front.at, "minute"))}</h1>
      <Which locale={locale} front={front} />
      <FrontPage locale={locale} front={front} />
    </Page>
  );
}

function Which({ locale, front: { at, earlier, later, left, sameFormula } }: Of) {
  const { routes, words: { ranking: { at: words } } } = locale;
  const beside = (time: string, rel: "prev" | "next", word: string) => (
    <Link href={routes.at(minuteOf(new Date(time)))} rel={`${rel} nofollow`} className="quiet-link">{word}: <Time locale={locale} at={time} precision="minute" exact /></Link>
  );
  return (
    <div className="mt-6 border-s-4 border-accent bg-wash px-4 py-3">
      <div role="note">
        <p className="text-15 font-semibold"><Sentence text={words.note} parts={{ time: <Time locale={locale} at={at} precision="minute" exact /> }} /></p>
        {left > 0 && <p className="meta mt-1">{words.left(left)}</p>}
        {!sameFormula && <p className="meta mt-1">{words.constants}</p>}
      </div>
      <nav aria-label={words.pages} className="meta meta-row mt-2">
        {earlier && beside(earlier, "prev", words.earlier)}
        {later && beside(later, "next", words.later)}
        <Link href={routes.front()} className="quiet-link">{words.now}</Link>
      </nav>
      <TimeForm locale={locale} at={at} />
    </div>
  );
}
