import { toldIn } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { TalkNav } from "@/components/comment/talk-nav";
import { PostButton } from "@/components/reader/parts";
import { Note, WaysOn } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { ownDisputes } from "@/lib/labels/queries";
import { labelWord, outcomeWords, placeOf, type TopicWord } from "@/lib/labels/rules";
import type { OwnDispute } from "@/lib/labels/types";

type Props = { locale: Locale; userId: string; topics: readonly TopicWord[]; query: Readonly<Record<string, string | undefined>> };

/** The labels that a reader disputed, and what became of each; what nobody has decided can be changed or taken back. */
export async function OwnDisputes({ locale, userId, topics, query: { before, told } }: Props) {
  const from = before !== undefined && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined;
  const { disputes, next } = await ownDisputes(userId, from);
  const { routes, words: { labelling, shell } } = locale;
  const said = toldIn(labelling.told, told);
  return (
    <Page locale={locale} path="/dispute" section={null}>
      <PageTitle title={labelling.own.title}>{labelling.own.lead}</PageTitle>
      <TalkNav locale={locale} here="disputes" />
      {said && <output className="form-note mt-6 block">{said}</output>}
      {disputes.length === 0 && from === undefined
        ? <Note title={labelling.own.empty}><p>{labelling.own.emptyWhy}</p><WaysOn links={[{ href: routes.front(), words: shell.front }]} /></Note>
        : <ol className="talk-list">{disputes.map((dispute) => <li key={dispute.id}><Row locale={locale} dispute={dispute} topics={topics} /></li>)}</ol>}
      <nav aria-label={shell.pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
        {from === undefined ? <span /> : <a className="button" href={routes.ownDisputes()}>{shell.pages.toNewest}</a>}
        {next === null ? <p className="meta">{shell.pages.end}</p> : <a className="button" rel="next" href={routes.ownDisputes({ before: String(next) })}>{shell.pages.older}</a>}
      </nav>
    </Page>
  );
}

function Row({ locale, dispute, topics }: { locale: Locale; dispute: OwnDispute; topics: readonly TopicWord[] }) {
  const { routes, words: { labelling: words } } = locale;
  const { id, label, on, should, why, state, actId, at } = dispute;
  const place = on && placeOf(locale, on);
  return (
    <article aria-labelledby={`dispute-${id}`}>
      <p className="meta flex flex-wrap gap-x-3"><span>{words.labels[label]}</span><Time locale={locale} at={at} precision="day" /><strong className="font-semibold text-ink">{words.own.states[state]}</strong></p>
      <h2 id={`dispute-${id}`} className="headline headline-17 mt-1">
        {place ? <Link href={place.href}><bdi lang={place.lang && langAttribute(place.lang)} dir={place.lang && direction(place.lang)}>{place.name}</bdi></Link> : words.own.gone}
      </h2>
      <p className="mt-1 text-15">{words.own.should}: <strong className="font-semibold">{labelWord(locale, label, should, topics)}</strong>. <span className="wrap-anywhere" dir="auto">{why}</span></p>
      <p className="meta mt-1">{outcomeWords(locale, dispute, topics)} {actId !== null && <Link className="quiet-link" href={routes.act(actId)}>{words.act}</Link>}</p>
      {state === "open" && place && (
        <div className="mt-2 flex flex-wrap gap-2 no-print">
          <a className="button" href={routes.dispute(label, place.id)}>{words.own.change}</a>
          <PostButton action={routes.disputeForm(label, place.id, "withdraw")} words={words.withdraw} about={place.name} fields={{ from: "own" }} />
        </div>
      )}
    </article>
  );
}
