import { makeToken, removeToken } from "@/lib/accounts/actions/settings";
import type { ApiTokenRow } from "@/lib/accounts/types";
import { SCOPES } from "@/lib/auth/actors";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm, type Field } from "./account-form.client";
import { formWords } from "./fields";
import { SettingsPage, SettingsSection, toldIn } from "./settings-page";

const LASTS = ["7", "30", "90", "365", "never"] as const;

/** A reader's API tokens: making one, which is shown once, and deleting them. */
export function TokenSettings({ locale, tokens, told, userId, now }: { locale: Locale; tokens: readonly ApiTokenRow[]; told?: string; userId: string; now: Date }) {
  const { routes, words: { person } } = locale;
  const { tokens: words } = person;
  const fields: readonly Field[] = [
    { name: "purpose", label: words.name, type: "text", autoComplete: "off" },
    { name: "days", label: words.days, type: "select", autoComplete: "off", value: "90", options: LASTS.map((value) => ({ value, word: words.lasts[value] })) },
    ...SCOPES.map((scope): Field => ({ name: `scope-${scope}`, label: words.scopes[scope], type: "check", group: { name: "scopes", label: words.may }, autoComplete: "off", value: scope === "read" ? "on" : "" })),
  ];
  return (
    <SettingsPage locale={locale} here="tokens" title={person.parts.tokens} lead={<p>{words.lead} <a className="quiet-link" href={routes.apiDocs()}>{words.docs}</a></p>} told={toldIn(person.told, told)} userId={userId}>
      {tokens.length === 0 && <p className="settings-part meta">{words.none}</p>}
      <ul className="rows">
        {tokens.map((token) => (
          <li key={token.id}>
            <div>
              <p className="font-semibold">{token.name}</p>
              <p className="meta">{token.scopes.join(", ")} · {validity(locale, token, now)} · {lastUse(locale, token)}</p>
            </div>
            <AccountForm action={removeToken} hidden={{ id: token.id, onward: routes.tokenSettings("token") }} submit={words.delete} quiet words={formWords(locale)} />
          </li>
        ))}
      </ul>
      <SettingsSection title={words.make}>
        <AccountForm action={makeToken} fields={fields} submit={words.submit} words={formWords(locale)} />
      </SettingsSection>
    </SettingsPage>
  );
}

function validity({ formats, words: { person: { tokens: words } } }: Locale, { expiresAt }: ApiTokenRow, now: Date): string {
  if (!expiresAt) return words.forEver;
  const date = formats.date(expiresAt.toISOString(), "day");
  return expiresAt > now ? words.expires(date) : words.expired(date);
}

function lastUse({ formats, words: { person: { tokens: words } } }: Locale, { lastUsedAt }: ApiTokenRow): string {
  return lastUsedAt ? words.used(formats.date(lastUsedAt.toISOString(), "minute")) : words.unused;
}
