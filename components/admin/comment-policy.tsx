import { toldIn } from "@/components/account/settings-page";
import type { Locale } from "@/lib/i18n/locale";
import { POLICY_FIGURES } from "@/lib/moderation/schema";
import { DEFAULT_POLICY, type CommentPolicy } from "@/lib/moderation/types";
import { AdminPage } from "./admin-page";

type Props = { locale: Locale; policy: CommentPolicy; told?: string; problem?: string };

/** What this paper asks of comments, with what it would ask if nobody had changed it. */
export function CommentPolicyPage({ locale, policy, told, problem }: Props) {
  const { routes, words: { desk: { parts, policy: words, told: saying } } } = locale;
  return (
    <AdminPage locale={locale} here="comments" title={parts.policy} lead={words.lead} told={toldIn(saying, told)}>
      {problem !== undefined && <p role="alert" className="form-problem mt-6">{toldIn(words.wrong, problem) ?? words.wrong.other}</p>}
      <form method="post" action={routes.adminCommentsForm()} className="form">
        <label className="check"><input type="checkbox" name="closed" value="on" defaultChecked={policy.closed} /> {words.closed}</label>
        {POLICY_FIGURES.map((name) => (
          <div key={name} className="field">
            <label htmlFor={name}>{words.fields[name]}</label>
            <p id={`${name}-hint`} className="meta">{words.default(String(DEFAULT_POLICY[name]))}</p>
            <input id={name} name={name} type="number" step={name === "spamHeld" ? "0.01" : "1"} required defaultValue={policy[name]} className="desk-input" aria-describedby={`${name}-hint`} />
          </div>
        ))}
        <div><button type="submit" className="button button-main">{words.save}</button></div>
      </form>
    </AdminPage>
  );
}
