import { reasonIn } from "@/lib/comments/rules/told";
import type { InterfaceLanguage } from "@/lib/i18n/languages";
import { localeOf, type Locale } from "@/lib/i18n/locale";
import { site } from "@/lib/site";
import type { Mail } from "./outbox";

/**
 * Where a mail belongs: the site's address that its links lead to, and the language of its words and of the pages
 * behind its links. That is the language of the page that asked for it; of a mail that nobody asked for from a page,
 * the one its reader prefers (`languageOf` in lib/accounts/queries).
 */
export type MailPlace = { origin: string; lang: InterfaceLanguage };

/** A link's path in some language: what a mail leads to, for its writer to put the site's address before. */
type Path = (routes: Locale["routes"]) => string;

type To = MailPlace & { to: string };
type Link = To & { path: Path };

/** Puts a mail together: its words, its links, and at its end whose it is. */
function mail({ to, origin, lang }: To, write: (words: Locale["words"]["mails"], link: (path: Path) => string) => { subject: string; text: string }): Mail {
  const { words: { mails }, routes } = localeOf(lang);
  const { subject, text } = write(mails, (path) => origin + path(routes));
  return { to, subject, text: text + mails.close(site().name, origin) };
}

/** Every mail about an account. */
export const messages = {
  confirmSignUp: (to: Link): Mail => mail(to, ({ confirmSignUp: { subject, text } }, link) => ({ subject, text: text(link(to.path)) })),
  alreadySignedUp: (to: To): Mail => mail(to, ({ alreadySignedUp: { subject, text } }, link) => ({ subject, text: text(link((routes) => routes.signIn()), link((routes) => routes.reset())) })),
  signInLink: (to: Link): Mail => mail(to, ({ signInLink: { subject, text } }, link) => ({ subject, text: text(link(to.path)) })),
  resetPassword: (to: Link): Mail => mail(to, ({ resetPassword: { subject, text } }, link) => ({ subject, text: text(link(to.path)) })),
  noAccount: (to: To): Mail => mail(to, ({ noAccount: { subject, text } }, link) => ({ subject, text: text(link((routes) => routes.signUp())) })),
  passwordChanged: (to: To): Mail => mail(to, ({ passwordChanged: { subject, text } }, link) => ({ subject, text: text(link((routes) => routes.reset())) })),
  wayConnected: (to: To & { provider: string }): Mail => mail(to, ({ wayConnected: { subject, text } }, link) => ({ subject: subject(to.provider), text: text(to.provider, link((routes) => routes.signInSettings())) })),
  wayDisconnected: (to: To & { provider: string }): Mail => mail(to, ({ wayDisconnected: { subject, text } }, link) => ({ subject: subject(to.provider), text: text(to.provider, link((routes) => routes.signInSettings())) })),
  leaveAddress: (to: Link & { email: string }): Mail => mail(to, ({ leaveAddress: { subject, text } }, link) => ({ subject, text: text(to.email, link(to.path), link((routes) => routes.reset())) })),
  takeAddress: (to: Link): Mail => mail(to, ({ takeAddress: { subject, text } }, link) => ({ subject, text: text(link(to.path)) })),
  addressChanged: (to: To): Mail => mail(to, ({ addressChanged }) => addressChanged),
  deletionBegun: (to: To & { days: number }): Mail => mail(to, ({ deletionBegun: { subject, text } }, link) => ({ subject, text: text(to.days, link((routes) => routes.signIn(routes.dataSettings()))) })),
  letIn: (to: To): Mail => mail(to, ({ letIn: { subject, text } }, link) => ({ subject, text: text(link((routes) => routes.signIn())) })),
  newPending: (to: To & { name: string; email: string }): Mail => mail(to, ({ newPending: { subject, text } }, link) => ({ subject, text: text(`${to.name} (${to.email})`, link((routes) => routes.admin())) })),
  suspended: (to: To & { actId: number; reason: string; until: string | null }): Mail => mail(to, ({ suspended: { subject, text }, suspendedUntil, suspendedOpen }, link) => {
    const { words: { commenting }, formats } = localeOf(to.lang);
    return { subject, text: text(reasonIn(to.reason, commenting), to.until ? suspendedUntil(formats.date(to.until, "minute")) : suspendedOpen, link((routes) => routes.appeal(to.actId))) };
  }),
  banned: (to: Link & { reason: string }): Mail => mail(to, ({ banned: { subject, text } }, link) => ({ subject, text: text(reasonIn(to.reason, localeOf(to.lang).words.commenting), link(to.path)) })),
  appealDecided: (to: To & { granted: boolean; answer: string }): Mail => mail(to, ({ appealDecided: { subject, granted, upheld, answer } }, link) => ({
    subject, text: [to.granted ? granted(link((routes) => routes.signIn())) : upheld, ...(to.answer === "" ? [] : [answer(to.answer)])].join("\n\n"),
  })),
} as const;
