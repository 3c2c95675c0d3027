import { COMMENT_LIMITS } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";

type Props = {
  locale: Locale;
  /** The stable address that it posts to. */
  action: string;
  /** Sets its fields apart from those of other forms on the page. */
  id: string;
  label?: string;
  hint?: string;
  send?: string;
  text?: string;
  /** Hidden fields. */
  fields?: Readonly<Record<string, string | undefined>>;
  problem?: string | null;
  /** What the reader's layer has to know: what it is about, and where to put the answer. */
  data?: Readonly<Record<`data-${string}`, string | number>>;
};

/** The longest that a browser lets anybody type: somewhat over what a paper usually takes, whose own check says by how much it is too long. */
const MOST_TYPED = 20_000;

/** A text to be written and sent: a plain form. */
export function ComposeForm({ locale, action, id, label, hint, send, text = "", fields = {}, problem = null, data = {} }: Props) {
  const { write } = locale.words.commenting;
  const quote = fields.quote?.slice(0, COMMENT_LIMITS.quote);
  return (
    <form method="post" action={action} className="form compose no-print" {...data}>
      {problem !== null && <p role="alert" id={`${id}-problem`} className="form-problem">{problem}</p>}
      {quote && <figure><figcaption className="meta">{write.passage}</figcaption><blockquote className="comment-quote" dir="auto">{quote}</blockquote></figure>}
      {Object.entries(fields).map(([name, value]) => (value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />))}
      <div className="field">
        <label htmlFor={id}>{label ?? write.text}</label>
        <textarea
          id={id} name="text" rows={5} required maxLength={MOST_TYPED} dir="auto" defaultValue={text}
          aria-invalid={problem !== null || undefined} aria-describedby={problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
        />
        <p id={`${id}-hint`} className="meta">{hint ?? write.hint}</p>
      </div>
      <div className="flex flex-wrap gap-2"><button type="submit" className="button button-main">{send ?? write.send}</button></div>
    </form>
  );
}
