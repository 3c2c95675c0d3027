import { PartsNav } from "@/components/account/settings-page";
import type { Locale } from "@/lib/i18n/locale";

/** The ways between what a reader is told and what they wrote. */
export function TalkNav({ locale, here }: { locale: Locale; here: "inbox" | "own" | "disputes" }) {
  const { routes, words: { commenting: { inbox, own }, labelling } } = locale;
  return <PartsNav label={inbox.parts} here={here} parts={[{ key: "inbox", href: routes.inbox(), word: inbox.title }, { key: "own", href: routes.ownComments(), word: own.title }, { key: "disputes", href: routes.ownDisputes(), word: labelling.own.title }]} />;
}
