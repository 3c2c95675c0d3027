import { AccountPage } from "@/components/account/account-page";
import { toldIn } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import type { Locale } from "@/lib/i18n/locale";
import { NOTE_LENGTH, type OwnAct, type OwnWarning } from "@/lib/moderation/types";
import { actWords } from "./words";

/** What an appeal is against: an act, or a comment that a check rejected. */
type Props = { locale: Locale; act: OwnAct | null; comment: { id: number; html: string } | null; problem?: string; /** Of the link by which somebody came who cannot sign in. */ token?: string };

/** Where whom an act concerns reads what was decided and why, and asks for a second look, once. */
export function AppealPage({ locale, act, comment, problem, token }: Props) {
  const { words: { desk: { appeal: words } } } = locale;
  return (
    <AccountPage locale={locale} title={words.title} intro={<p>{words.lead}</p>}>
      {problem !== undefined && <p role="alert" className="form-problem mt-6">{toldIn(words.problems, problem) ?? words.problems.other}</p>}
      <section className="mt-6">
        <h2 className="headline headline-20">{words.happened}</h2>
        {act ? <p className="mt-2">{actWords(locale.words.desk, act)} · <Time locale={locale} at={act.at} precision="minute" /></p> : <p className="mt-2">{words.byCheck}</p>}
        {comment && <div className="prose desk-words desk-quote mt-3" dir="auto" dangerouslySetInnerHTML={{ __html: comment.html }} />}
      </section>
      <Step locale={locale} act={act} comment={comment} token={token} />
    </AccountPage>
  );
}

/** Says that a mailed link leads nowhere any more. */
export function OldLink({ locale }: { locale: Locale }) {
  const { account, talk } = locale.words;
  return <AccountPage locale={locale} title={account.expired.title} intro={<p>{talk.oldLink}</p>}>{null}</AccountPage>;
}

function Step({ locale, act, comment, token }: Omit<Props, "problem">) {
  const { routes, words: { desk: { appeal: words } } } = locale;
  if (act?.appeal) return <Made locale={locale} appeal={act.appeal} />;
  if (act?.undone) return <p className="form-note mt-6">{words.undone}</p>;
  return (
    <form method="post" action={routes.appealForm("send")} className="form">
      {act ? <input type="hidden" name="act" value={act.id} /> : <input type="hidden" name="comment" value={comment?.id} />}
      {token !== undefined && <input type="hidden" name="token" value={token} />}
      <div className="field"><label htmlFor="why">{words.why}</label><textarea id="why" name="text" required maxLength={NOTE_LENGTH} rows={6} className="desk-text" /></div>
      <div><button type="submit" className="button button-main">{words.send}</button></div>
    </form>
  );
}

function Made({ locale: { words: { desk: { appeal: words } } }, appeal: { text, status, answer } }: { locale: Locale; appeal: NonNullable<OwnAct["appeal"]> }) {
  return (
    <section className="form-note mt-6 grid gap-2">
      <h2 className="headline headline-20">{words.yours}</h2>
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">{text}</p>
      <p>{words.status[status]}</p>
      {answer && <p><b>{words.answer}:</b> <span dir="auto" className="whitespace-pre-wrap wrap-anywhere">{answer}</span></p>}
    </section>
  );
}

/** Warnings that hold their reader's writing until they say that they read them. */
export function WarningsPage({ locale, warnings, done }: { locale: Locale; warnings: readonly OwnWarning[]; done: boolean }) {
  const { routes, words: { desk: { warnings: words, reasons } } } = locale;
  return (
    <AccountPage locale={locale} title={words.title} intro={warnings.length > 0 ? <p>{words.lead}</p> : undefined}>
      {done && warnings.length === 0 && <output className="form-note mt-6 block">{words.done}</output>}
      {!done && warnings.length === 0 && <p className="standfirst mt-6 text-17">{words.none}</p>}
      <ul className="mt-6 grid gap-6">
        {warnings.map(({ id, actId, reason, text, at }) => (
          <li key={id} className="form-note grid gap-3">
            <p className="meta"><Time locale={locale} at={at} precision="minute" /></p>
            <p><b>{words.reason(reasons[reason])}</b></p>
            {text && <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">{text}</p>}
            <div className="flex flex-wrap items-center gap-4">
              <PostButton action={routes.appealForm("acknowledge")} words={words.read} fields={{ warning: String(id) }} main />
              <a className="quiet-link" href={routes.appeal(actId)}>{words.appeal}</a>
            </div>
          </li>
        ))}
      </ul>
    </AccountPage>
  );
}
