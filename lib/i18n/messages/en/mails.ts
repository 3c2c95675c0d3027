const notYou = "If this was not you, do nothing: without the link nothing happens.";

/** The mails about an account. Each says where it comes from and what to do when it was not asked for. */
export const mails = {
  close: (paper: string, origin: string) => `\n\n-- \n${paper}, ${origin}`,
  confirmSignUp: {
    subject: "Confirm your address",
    text: (link: string) => `Somebody, probably you, signed up with this address. Open this link and write the password you chose:\n\n${link}\n\nIt is good for 24 hours. ${notYou}`,
  },
  alreadySignedUp: {
    subject: "You have an account already",
    text: (signIn: string, reset: string) => `Somebody, probably you, signed up with this address, but it has an account already. Sign in here:\n\n${signIn}\n\nIf you have forgotten the password, choose a new one:\n\n${reset}\n\nIf this was not you, do nothing: your account is as it was.`,
  },
  signInLink: {
    subject: "Your link to sign in",
    text: (link: string) => `Open this link to sign in:\n\n${link}\n\nIt is good for 15 minutes, once. ${notYou}`,
  },
  resetPassword: {
    subject: "Choose a new password",
    text: (link: string) => `Somebody, probably you, asked for a new password. Open this link to choose it:\n\n${link}\n\nIt is good for one hour, once. ${notYou}`,
  },
  noAccount: {
    subject: "There is no account with this address",
    text: (signUp: string) => `Somebody, probably you, wanted to sign in with this address, but no account has it. You may have used another one. To make an account:\n\n${signUp}\n\nIf this was not you, do nothing.`,
  },
  passwordChanged: {
    subject: "Your password was changed",
    text: (reset: string) => `The password of your account was changed, and other devices were signed out. If this was not you, choose a new one at once:\n\n${reset}`,
  },
  wayConnected: {
    subject: (provider: string) => `${provider} now signs you in`,
    text: (provider: string, settings: string) => `${provider} was connected to your account, so whoever is you there can sign in to it. If this was not you, disconnect it and choose a new password at once:\n\n${settings}`,
  },
  wayDisconnected: {
    subject: (provider: string) => `${provider} no longer signs you in`,
    text: (provider: string, settings: string) => `${provider} was disconnected from your account. If this was not you, look at who can sign in and choose a new password:\n\n${settings}`,
  },
  leaveAddress: {
    subject: "Confirm your new address",
    text: (email: string, link: string, reset: string) => `Somebody, probably you, wants to change the address of your account to ${email}. To confirm it from this side, open this link:\n\n${link}\n\nIt is good for 24 hours, and the new address has to confirm it too. If this was not you, do not open the link, and choose a new password at once:\n\n${reset}`,
  },
  takeAddress: {
    subject: "Confirm your new address",
    text: (link: string) => `Somebody, probably you, wants this to be the address of an account. To confirm it, open this link:\n\n${link}\n\nIt is good for 24 hours, and the address until now has to confirm it too. ${notYou}`,
  },
  addressChanged: {
    subject: "Your address was changed",
    text: "Your account has another e-mail address now; this was the last mail to this one. Both addresses have confirmed it.",
  },
  deletionBegun: {
    subject: "Your account will be deleted",
    text: (days: number, signIn: string) => `In ${days} days your account and everything in it will be deleted, and every device has been signed out. To keep it, sign in before then and cancel:\n\n${signIn}\n\nIf this was not you, sign in, cancel and choose a new password.`,
  },
  letIn: {
    subject: "You have been let in",
    text: (signIn: string) => `Your account is ready. Sign in here:\n\n${signIn}`,
  },
  newPending: {
    subject: "Somebody waits to be let in",
    text: (who: string, people: string) => `${who} has signed up and confirmed the address. Let them in or decline here:\n\n${people}`,
  },
  suspended: {
    subject: "You are suspended for some time",
    text: (reason: string, until: string, appeal: string) => `A moderator has suspended you. The reason: ${reason}. It lasts ${until}. Meanwhile you can read and keep what is yours, but not write what others read.\n\nIf you think that this is a mistake, you can ask for a second look, once:\n\n${appeal}`,
  },
  suspendedUntil: (time: string) => `until ${time}`, suspendedOpen: "until further notice",
  banned: {
    subject: "Your account has been closed",
    text: (reason: string, appeal: string) => `A moderator has closed your account. The reason: ${reason}.\n\nIf you think that this is a mistake, you can ask for a second look, once, within 60 days and without signing in:\n\n${appeal}\n\nWhat the account holds is still yours: to have your data sent to you or deleted, answer this mail.`,
  },
  appealDecided: {
    subject: "Your appeal has been decided",
    granted: (signIn: string) => `Another moderator has looked at it again: your account is open. Sign in here:\n\n${signIn}`,
    upheld: "Another moderator has looked at it again: your account stays closed. That is final. To have your data sent to you or deleted, answer this mail.",
    answer: (words: string) => `The moderator writes:\n\n${words}`,
  },
};
