import { LANGUAGES, type InterfaceLanguage } from "./languages";

/** The forms of a noun beside a number, by the categories of `Intl.PluralRules`; a language names those it has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Writes a number of things: "1 article", "1,471 articles". */
export function counter(lang: InterfaceLanguage, forms: Forms): (n: number) => string {
  const { formats } = LANGUAGES[lang];
  const rules = new Intl.PluralRules(formats);
  const numbers = new Intl.NumberFormat(formats);
  return (n) => `${numbers.format(n)} ${forms[rules.select(n)] ?? forms.other}`;
}
