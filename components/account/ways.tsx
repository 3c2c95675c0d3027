import type { ReactNode } from "react";
import { connectProvider, disconnect } from "@/lib/accounts/actions/ways";
import { isLastWay } from "@/lib/accounts/rules";
import type { Ways, WaysHere } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm, type Field } from "./account-form.client";
import { AccountPage } from "./account-page";
import { formWords } from "./fields";
import { SettingsPage, toldIn } from "./settings-page";

type Provider = { id: string; name: string };

type Props = {
  locale: Locale;
  ways: Ways;
  here: WaysHere;
  /** All that are offered or connected. */
  providers: readonly Provider[];
  told?: string;
  userId: string;
};

/** How a reader can sign in: what is set, what can be connected, what can be disconnected. */
export function WaySettings({ locale, ways, here, providers, told, userId }: Props) {
  const { routes, words: { answers, person } } = locale;
  const { ways: words } = person;
  const problem = toldIn(words.problems, told);
  return (
    <SettingsPage locale={locale} here="ways" title={person.parts.ways} lead={<p>{words.lead}</p>} told={toldIn(person.told, told)} userId={userId}>
      {problem && <p role="alert" className="form-problem mt-6">{problem}</p>}
      <ul className="rows">
        <Way name={words.password} state={ways.hasPassword ? words.passwordSet : words.passwordNone}>
          <a className="button" href={routes.settings()}>{ways.hasPassword ? person.profile.passwordSubmit : person.profile.passwordSet}</a>
        </Way>
        <Way name={words.mail} state={ways.email === null ? words.mailNone : here.mail ? words.mailTo(ways.email) : words.mailUnsent} />
        {providers.map(({ id, name }) => {
          const connected = ways.connected.includes(id);
          const last = connected && isLastWay(id, ways, here);
          const state = !connected ? words.unconnected : here.providers.includes(id) ? words.connected : words.gone;
          return (
            <Way key={id} name={name} state={state} note={last ? answers.lastWay : undefined}>
              {connected && !last && <AccountForm action={disconnect} hidden={{ provider: id, onward: routes.signInSettings("disconnected") }} submit={words.disconnect(name)} quiet words={formWords(locale)} />}
              {!connected && <a className="button" href={routes.connect(id)}>{words.connect(name)}</a>}
            </Way>
          );
        })}
      </ul>
    </SettingsPage>
  );
}

function Way({ name, state, note, children }: { name: string; state: string; note?: string; children?: ReactNode }) {
  return (
    <li>
      <div>
        <p className="font-semibold">{name}</p>
        <p className="meta">{state}</p>
        {note && <p className="meta mt-1">{note}</p>}
      </div>
      {children}
    </li>
  );
}

/** The page from which a reader connects a provider. It asks for the password, unless they have signed in just now. */
export function Connect({ locale, provider, account, prove, then }: { locale: Locale; provider: Provider; account: string; prove: boolean; then: string }) {
  const { account: words, person } = locale.words;
  const current: readonly Field[] = prove ? [{ name: "current", label: person.profile.yourPassword, type: "password", autoComplete: "current-password" }] : [];
  return (
    <AccountPage locale={locale} title={words.connect.title(provider.name)} intro={<p>{words.connect.intro(provider.name)}</p>}>
      <AccountForm
        action={connectProvider} fields={current} account={account} hidden={{ provider: provider.id, onward: then }} submit={words.signIn.with(provider.name)}
        words={{ ...formWords(locale), leaving: words.leaving.text(provider.name), leavingLink: words.leaving.link(provider.name) }}
      />
    </AccountPage>
  );
}
