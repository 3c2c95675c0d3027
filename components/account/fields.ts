import type { Locale } from "@/lib/i18n/locale";
import type { Field } from "./account-form.client";

type Words = Locale["words"]["account"];

/** The fields of the account forms. What they are called tells browsers and password managers what to fill in. */
export function accountFields({ fields }: Words) {
  return {
    name: (): Field => ({ name: "name", label: fields.name, type: "text", autoComplete: "name", hint: fields.nameHint }),
    /** The name of an account: what a password is kept under. */
    username: (): Field => ({ name: "email", label: fields.email, type: "email", autoComplete: "username" }),
    email: (): Field => ({ name: "email", label: fields.email, type: "email", autoComplete: "email" }),
    password: (): Field => ({ name: "password", label: fields.password, type: "password", autoComplete: "current-password" }),
    newPassword: (): Field => ({ name: "password", label: fields.newPassword, type: "password", autoComplete: "new-password", hint: fields.passwordHint }),
    firstPassword: (): Field => ({ name: "password", label: fields.chosenPassword, type: "password", autoComplete: "new-password", hint: fields.passwordHint }),
  };
}

/** The words that every form needs in the browser. */
export function formWords({ lang, words: { account: { fields } } }: Locale) {
  return { lang, show: fields.show, hide: fields.hide, unsent: fields.unsent };
}
