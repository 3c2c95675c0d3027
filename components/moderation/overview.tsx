import type { Locale } from "@/lib/i18n/locale";
import { DESK_PARTS, type DeskAct, type DeskPart } from "@/lib/moderation/types";
import { PostButton } from "@/components/reader/parts";
import { DeskPage, type DeskTold } from "./desk-page";
import { actWords, bounded } from "./words";

type Props = { locale: Locale; counts: Readonly<Record<DeskPart, number>>; last: readonly DeskAct[]; told: DeskTold };

/** The desk: what waits where, and one's own last decisions with the way back. */
export function DeskOverview({ locale, counts, last, told }: Props) {
  const { routes, words: { adminLists, desk } } = locale;
  return (
    <DeskPage locale={locale} here="overview" title={desk.title} lead={desk.lead} counts={counts} told={told}>
      <ul className="rows mt-6 border-t border-ink">
        {DESK_PARTS.map((name) => (
          <li key={name}>
            <span><a className="quiet-link" href={hrefOf(locale, name)}>{desk.queues[name]}</a> <span className="meta block">{desk.queueLeads[name]}</span></span>
            <span className="headline headline-24">{bounded(desk, counts[name])}</span>
          </li>
        ))}
      </ul>
      <p className="settings-part flex flex-wrap gap-x-6 gap-y-2"><a className="quiet-link" href={routes.moderationComments()}>{adminLists.comments.title}</a><a className="quiet-link" href={routes.moderationAllAppeals()}>{adminLists.appeals.title}</a><a className="quiet-link" href={routes.moderationActs()}>{adminLists.acts.title}</a><a className="quiet-link" href={routes.moderationWords()}>{desk.parts.words}</a><a className="quiet-link" href={routes.moderationSpam()}>{desk.parts.spam}</a></p>
      <section className="settings-part">
        <h2 className="headline headline-20">{desk.last}</h2>
        {last.length === 0 && <p className="meta mt-2">{desk.noLast}</p>}
        <ul className="rows">
          {last.map((act, at) => (
            <li key={act.id} {...(at === 0 ? { "data-desk-undo": "" } : {})}>
              <span>{actWords(desk, act)}{act.commentId !== null && <> · <a className="quiet-link" href={routes.moderationComment(act.commentId)}>{desk.comment(act.commentId)}</a></>}</span>
              <PostButton action={routes.moderationForm("undo")} words={desk.undo} about={desk.comment(act.commentId ?? 0)} fields={{ acts: String(act.id) }} />
            </li>
          ))}
        </ul>
      </section>
    </DeskPage>
  );
}

/** Where a part of the desk stands; of lists, what waits. */
function hrefOf({ routes }: Locale, part: DeskPart): string {
  const open = { state: "open" } as const;
  switch (part) {
    case "appeals": return routes.moderationAppeals();
    case "labels": return routes.moderationLabels(open);
    case "proposals": return routes.moderationProposals(open);
    default: return routes.moderationQueue(part);
  }
}
