import type { Mail } from "./outbox";

const NOT_YOU = "If this was not you, do nothing: without the link nothing happens.";
const close = (origin: string) => `\n\n-- \nParallax, ${origin}`;

type To = { to: string; origin: string };
type Link = To & { link: string };

/** The words of every mail about an account. Each says where it comes from and what to do when it was not asked for. */
export const messages = {
  confirmSignUp: ({ to, origin, link }: Link): Mail => ({
    to, subject: "Confirm your address",
    text: `Somebody, probably you, signed up with this address. Open this link and write the password you chose:\n\n${link}\n\nIt is good for 24 hours. ${NOT_YOU}${close(origin)}`,
  }),
  alreadySignedUp: ({ to, origin }: To): Mail => ({
    to, subject: "You have an account already",
    text: `Somebody, probably you, signed up with this address, but it has an account already. Sign in here:\n\n${origin}/sign-in\n\nIf you have forgotten the password, choose a new one:\n\n${origin}/reset\n\nIf this was not you, do nothing: your account is as it was.${close(origin)}`,
  }),
  signInLink: ({ to, origin, link }: Link): Mail => ({
    to, subject: "Your link to sign in",
    text: `Open this link to sign in:\n\n${link}\n\nIt is good for 15 minutes, once. ${NOT_YOU}${close(origin)}`,
  }),
  resetPassword: ({ to, origin, link }: Link): Mail => ({
    to, subject: "Choose a new password",
    text: `Somebody, probably you, asked for a new password. Open this link to choose it:\n\n${link}\n\nIt is good for one hour, once. ${NOT_YOU}${close(origin)}`,
  }),
  noAccount: ({ to, origin }: To): Mail => ({
    to, subject: "There is no account with this address",
    text: `Somebody, probably you, wanted to sign in with this address, but no account has it. You may have used another one. To make an account:\n\n${origin}/sign-up\n\nIf this was not you, do nothing.${close(origin)}`,
  }),
  passwordChanged: ({ to, origin }: To): Mail => ({
    to, subject: "Your password was changed",
    text: `The password of your account was changed, and other devices were signed out. If this was not you, choose a new one at once:\n\n${origin}/reset${close(origin)}`,
  }),
  leaveAddress: ({ to, origin, link, email }: Link & { email: string }): Mail => ({
    to, subject: "Confirm your new address",
    text: `Somebody, probably you, wants to change the address of your account to ${email}. To confirm it from this side, open this link:\n\n${link}\n\nIt is good for 24 hours, and the new address has to confirm it too. If this was not you, do not open the link, and choose a new password at once:\n\n${origin}/reset${close(origin)}`,
  }),
  takeAddress: ({ to, origin, link }: Link): Mail => ({
    to, subject: "Confirm your new address",
    text: `Somebody, probably you, wants this to be the address of an account. To confirm it, open this link:\n\n${link}\n\nIt is good for 24 hours, and the address until now has to confirm it too. ${NOT_YOU}${close(origin)}`,
  }),
  addressChanged: ({ to, origin }: To): Mail => ({
    to, subject: "Your address was changed",
    text: `Your account has another e-mail address now; this was the last mail to this one. Both addresses have confirmed it.${close(origin)}`,
  }),
  deletionBegun: ({ to, origin, days }: To & { days: number }): Mail => ({
    to, subject: "Your account will be deleted",
    text: `In ${days} days your account and everything in it will be deleted, and every device has been signed out. To keep it, sign in before then and cancel:\n\n${origin}/sign-in?then=%2Fsettings%2Fdata\n\nIf this was not you, sign in, cancel and choose a new password.${close(origin)}`,
  }),
  letIn: ({ to, origin }: To): Mail => ({
    to, subject: "You have been let in",
    text: `Your account is ready. Sign in here:\n\n${origin}/sign-in${close(origin)}`,
  }),
  newPending: ({ to, origin, name, email }: To & { name: string; email: string }): Mail => ({
    to, subject: "Somebody waits to be let in",
    text: `${name} (${email}) has signed up and confirmed the address. Let them in or decline here:\n\n${origin}/admin/users${close(origin)}`,
  }),
} as const;
