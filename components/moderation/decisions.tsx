import type { Locale } from "@/lib/i18n/locale";
import { REASONS } from "@/lib/moderation/types";

type Words = Locale["words"]["desk"];

/** The reasons that can be given, one to choose. */
export function ReasonList({ words, name, likely }: { words: Words; name: string; likely?: string }) {
  return (
    <fieldset className="field desk-reasons">
      <legend>{words.reason}</legend>
      {REASONS.map((reason) => <label key={reason} className="check"><input type="radio" name={name} value={reason} defaultChecked={reason === likely} /> {words.reasons[reason]}</label>)}
    </fieldset>
  );
}

/** What can be decided on one comment, or with no `id` on all that are chosen: buttons of the form they stand in. */
export function DecisionButtons({ words, id, likely }: { words: Words; id?: number; likely?: string }) {
  const [of, about] = id === undefined ? ["", undefined] : [`:${id}`, words.comment(id)];
  const label = (word: string) => about && `${word}: ${about}`;
  return (
    <div className="desk-acts">
      <button type="submit" name="act" value={`approve${of}`} className="button" data-desk-key="a" aria-label={label(words.approve)}>{words.approve}</button>
      <details className="desk-reject">
        <summary className="button" aria-label={label(words.rejectOrHold)}>{words.rejectOrHold}</summary>
        <ReasonList words={words} name={id === undefined ? "reason" : `reason-${id}`} likely={likely} />
        <button type="submit" name="act" value={`reject${of}`} className="button" data-desk-key="r" aria-label={label(words.reject)}>{words.reject}</button>{" "}
        <button type="submit" name="act" value={`hold${of}`} className="button" data-desk-key="h" aria-label={label(words.hold)}>{words.hold}</button>
      </details>
    </div>
  );
}

/** Pressing Enter in a field sends a form by its first button; this one does nothing, so that no comment is decided on by accident. */
export function NoDefault() {
  return <input type="submit" disabled hidden aria-hidden="true" value="" />;
}
