import type { ReactNode } from "react";
import { PartsNav, toldIn } from "@/components/account/settings-page";
import { PostButton } from "@/components/reader/parts";
import { Page } from "@/components/shell/page-frame";
import type { Locale } from "@/lib/i18n/locale";
import { numbersOf } from "@/lib/moderation/rules/forms";
import { COUNTED, QUEUES, type DeskPart } from "@/lib/moderation/types";

/** What the address says of what was just done. */
export type DeskTold = { told?: string; problem?: string; acts?: string };

type Props = { locale: Locale; here: string | null; title: string; lead?: ReactNode; counts: Readonly<Record<DeskPart, number>>; told?: DeskTold; wide?: boolean; children: ReactNode };

/** Of a list, what waits. */
const OPEN = { state: "open" } as const;

/** A page of the moderators' desk: the queues with what waits in each, what was just done and the way back, then the page itself. */
export function DeskPage({ locale, here, title, lead, counts, told = {}, wide = false, children }: Props) {
  const { routes, words: { desk } } = locale;
  const count = (name: DeskPart) => (counts[name] > COUNTED ? `${COUNTED}+` : counts[name]);
  const parts = [
    { key: "overview", href: routes.moderation(), word: desk.overview },
    ...QUEUES.map((name) => ({ key: name, href: routes.moderationQueue(name), word: name === "approved" || name === "rejected" ? desk.queues[name] : `${desk.queues[name]} ${count(name)}` })),
    { key: "appeals", href: routes.moderationAppeals(), word: `${desk.queues.appeals} ${count("appeals")}` },
    { key: "labels", href: routes.moderationLabels(OPEN), word: `${desk.queues.labels} ${count("labels")}` },
    { key: "proposals", href: routes.moderationProposals(OPEN), word: `${desk.queues.proposals} ${count("proposals")}` },
  ];
  return (
    <Page locale={locale} section={null}>
      <div className={wide ? "staff-column" : "desk"} data-desk="">
        <PartsNav label={desk.title} here={here} parts={parts} />
        <h1 className="headline headline-38 mt-8">{title}</h1>
        {lead && <p className="standfirst mt-3 text-17 text-quiet">{lead}</p>}
        <Told locale={locale} {...told} />
        {children}
      </div>
    </Page>
  );
}

function Told({ locale: { routes, words: { desk } }, told, problem, acts }: DeskTold & { locale: Locale }) {
  const done = numbersOf(acts);
  if (problem !== undefined) return <p role="alert" className="form-problem mt-6">{toldIn(desk.problems, problem) ?? desk.problems.other}</p>;
  if (done.length > 0) {
    return (
      <div className="form-note mt-6 flex flex-wrap items-center justify-between gap-3" data-desk-undo="">
        <output>{desk.decided(done.length)}</output>
        <PostButton action={routes.moderationForm("undo")} words={desk.undo} fields={{ acts: done.join(",") }} />
      </div>
    );
  }
  const sentence = toldIn(desk.told, told);
  return sentence ? <output className="form-note mt-6 block">{sentence}</output> : null;
}
