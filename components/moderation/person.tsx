import type { ModeratorActor } from "@/lib/auth/actors";
import type { Locale } from "@/lib/i18n/locale";
import { FORGIVING_REASONS, NOTE_LENGTH, PERSON_ACTS, REASONS, SUSPENSION_DAYS, type DeskPerson, type PersonHistory, type DeskPart } from "@/lib/moderation/types";
import { DeskPage, type DeskTold } from "./desk-page";
import { Acts, LastComments, Notes } from "./history";
import { bounded, standingWords } from "./words";

type Props = { locale: Locale; actor: ModeratorActor; person: DeskPerson; history: PersonHistory; counts: Readonly<Record<DeskPart, number>>; told: DeskTold };

/** A person as moderators see them: how they stand, what they wrote and what was done, and the form to act. */
export function DeskPersonPage({ locale, actor, person, history, counts, told }: Props) {
  const { formats, words: { desk } } = locale;
  const name = person.name ?? person.handle ?? person.id;
  const lead = `${desk.roles[person.role]} · ${standingWords(locale, person)} · ${desk.person(bounded(desk, person.published), bounded(desk, person.rejected), formats.date(person.since, "day"))}`;
  return (
    <DeskPage locale={locale} here={null} title={name} lead={lead} counts={counts} told={told}>
      <section className="settings-part">
        <h2 className="headline headline-20">{desk.actOn}</h2>
        {person.id === actor.userId || person.role === "admin" ? <p className="meta mt-2">{desk.notOnThem}</p> : <ActForm locale={locale} person={person} />}
      </section>
      <section className="settings-part"><h2 className="headline headline-20">{desk.actsOnPerson}</h2><Acts locale={locale} acts={history.acts} /></section>
      <section className="settings-part"><h2 className="headline headline-20">{desk.lastComments}</h2><LastComments locale={locale} comments={history.comments} /></section>
      <Notes locale={locale} notes={history.notes} about={{ person: person.id }} />
    </DeskPage>
  );
}

/** What can be done about a person. `room` says that it stands on the admins' page of them. */
export function ActForm({ locale: { routes, words: { desk } }, person, room }: { locale: Locale; person: { id: string }; room?: "admin" }) {
  return (
    <form method="post" action={routes.moderationForm("person")} className="form">
      <input type="hidden" name="person" value={person.id} />
      {room && <input type="hidden" name="room" value={room} />}
      <fieldset className="field border-0">
        <legend>{desk.whatToDo}</legend>
        {PERSON_ACTS.map((act) => <label key={act} className="check"><input type="radio" name="do" value={act} required /> {desk.personActs[act]}</label>)}
      </fieldset>
      <div className="field">
        <label htmlFor="days">{desk.days}</label>
        <select id="days" name="days" className="select">{SUSPENSION_DAYS.map((days) => <option key={days} value={days} selected={days === "7"}>{desk.lasts[days]}</option>)}</select>
      </div>
      <div className="field">
        <label htmlFor="reason">{desk.actReason}</label>
        <select id="reason" name="reason" required className="select">
          <option value="">{desk.reason}</option>
          {REASONS.map((reason) => <option key={reason} value={reason}>{desk.reasons[reason]}</option>)}
          <optgroup label={desk.forgivingReasons}>{FORGIVING_REASONS.map((reason) => <option key={reason} value={reason}>{desk.reasons[reason]}</option>)}</optgroup>
        </select>
      </div>
      <div className="field">
        <label htmlFor="words">{desk.words}</label>
        <p id="words-hint" className="meta">{desk.wordsHint}</p>
        <textarea id="words" name="text" maxLength={NOTE_LENGTH} rows={3} className="desk-text" aria-describedby="words-hint" />
      </div>
      <div><button type="submit" className="button button-main">{desk.doIt}</button></div>
    </form>
  );
}
