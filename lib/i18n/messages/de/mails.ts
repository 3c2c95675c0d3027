import type { Messages } from "../en";

const notYou = "Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne den Link geschieht nichts.";

export const mails: Messages["mails"] = {
  close: (paper, origin) => `\n\n-- \n${paper}, ${origin}`,
  confirmSignUp: {
    subject: "Bestätigen Sie Ihre Adresse",
    text: (link) => `Jemand, wahrscheinlich Sie, hat sich mit dieser Adresse registriert. Öffnen Sie diesen Link und geben Sie das Passwort ein, das Sie gewählt haben:\n\n${link}\n\nEr gilt 24 Stunden. ${notYou}`,
  },
  alreadySignedUp: {
    subject: "Sie haben schon ein Konto",
    text: (signIn, reset) => `Jemand, wahrscheinlich Sie, hat sich mit dieser Adresse registriert, aber zu ihr gibt es schon ein Konto. Hier melden Sie sich an:\n\n${signIn}\n\nWenn Sie das Passwort vergessen haben, wählen Sie ein neues:\n\n${reset}\n\nWenn Sie das nicht waren, brauchen Sie nichts zu tun: An Ihrem Konto hat sich nichts geändert.`,
  },
  signInLink: {
    subject: "Ihr Link zum Anmelden",
    text: (link) => `Öffnen Sie diesen Link, um sich anzumelden:\n\n${link}\n\nEr gilt 15 Minuten und einmal. ${notYou}`,
  },
  resetPassword: {
    subject: "Wählen Sie ein neues Passwort",
    text: (link) => `Jemand, wahrscheinlich Sie, möchte ein neues Passwort. Öffnen Sie diesen Link, um es zu wählen:\n\n${link}\n\nEr gilt eine Stunde und einmal. ${notYou}`,
  },
  noAccount: {
    subject: "Zu dieser Adresse gibt es kein Konto",
    text: (signUp) => `Jemand, wahrscheinlich Sie, wollte sich mit dieser Adresse anmelden, aber zu ihr gibt es kein Konto. Vielleicht war es eine andere. So legen Sie ein Konto an:\n\n${signUp}\n\nWenn Sie das nicht waren, brauchen Sie nichts zu tun.`,
  },
  passwordChanged: {
    subject: "Ihr Passwort wurde geändert",
    text: (reset) => `Das Passwort Ihres Kontos wurde geändert, und andere Geräte wurden abgemeldet. Wenn Sie das nicht waren, wählen Sie sofort ein neues:\n\n${reset}`,
  },
  wayConnected: {
    subject: (provider) => `${provider} meldet Sie jetzt an`,
    text: (provider, settings) => `${provider} wurde mit Ihrem Konto verbunden: Wer dort Sie ist, kann sich damit anmelden. Wenn Sie das nicht waren, trennen Sie die Verbindung und wählen Sie sofort ein neues Passwort:\n\n${settings}`,
  },
  wayDisconnected: {
    subject: (provider) => `${provider} meldet Sie nicht mehr an`,
    text: (provider, settings) => `${provider} wurde von Ihrem Konto getrennt. Wenn Sie das nicht waren, sehen Sie nach, womit man sich anmelden kann, und wählen Sie ein neues Passwort:\n\n${settings}`,
  },
  leaveAddress: {
    subject: "Bestätigen Sie Ihre neue Adresse",
    text: (email, link, reset) => `Jemand, wahrscheinlich Sie, möchte die Adresse Ihres Kontos in ${email} ändern. Um das von hier aus zu bestätigen, öffnen Sie diesen Link:\n\n${link}\n\nEr gilt 24 Stunden, und auch die neue Adresse muss es bestätigen. Wenn Sie das nicht waren, öffnen Sie den Link nicht und wählen Sie sofort ein neues Passwort:\n\n${reset}`,
  },
  takeAddress: {
    subject: "Bestätigen Sie Ihre neue Adresse",
    text: (link) => `Jemand, wahrscheinlich Sie, möchte diese Adresse für ein Konto. Um das zu bestätigen, öffnen Sie diesen Link:\n\n${link}\n\nEr gilt 24 Stunden, und auch die bisherige Adresse muss es bestätigen. ${notYou}`,
  },
  addressChanged: {
    subject: "Ihre Adresse wurde geändert",
    text: "Ihr Konto hat jetzt eine andere E-Mail-Adresse; das war die letzte E-Mail an diese. Beide Adressen haben es bestätigt.",
  },
  deletionBegun: {
    subject: "Ihr Konto wird gelöscht",
    text: (days, signIn) => `In ${days} Tagen wird Ihr Konto mit allem darin gelöscht, und alle Geräte sind abgemeldet. Um es zu behalten, melden Sie sich vorher an und brechen Sie das Löschen ab:\n\n${signIn}\n\nWenn Sie das nicht waren, melden Sie sich an, brechen Sie es ab und wählen Sie ein neues Passwort.`,
  },
  letIn: {
    subject: "Ihr Konto ist freigegeben",
    text: (signIn) => `Ihr Konto ist bereit. Hier melden Sie sich an:\n\n${signIn}`,
  },
  newPending: {
    subject: "Jemand wartet auf die Freigabe",
    text: (who, people) => `${who} hat sich registriert und die Adresse bestätigt. Hier lassen Sie die Person ein oder lehnen ab:\n\n${people}`,
  },
  suspended: {
    subject: "Sie sind für einige Zeit gesperrt",
    text: (reason, until, appeal) => `Die Moderation hat Sie gesperrt. Der Grund: ${reason}. Das gilt ${until}. Bis dahin können Sie lesen und behalten, was Ihnen gehört, aber nichts schreiben, was andere lesen.\n\nWenn Sie das für einen Irrtum halten, können Sie einmal um einen zweiten Blick bitten:\n\n${appeal}`,
  },
  suspendedUntil: (time) => `bis ${time}`, suspendedOpen: "bis auf Weiteres",
  banned: {
    subject: "Ihr Konto wurde geschlossen",
    text: (reason, appeal) => `Die Moderation hat Ihr Konto geschlossen. Der Grund: ${reason}.\n\nWenn Sie das für einen Irrtum halten, können Sie binnen 60 Tagen einmal und ohne Anmeldung um einen zweiten Blick bitten:\n\n${appeal}\n\nWas das Konto enthält, gehört weiter Ihnen: Um Ihre Daten zu erhalten oder löschen zu lassen, antworten Sie auf diese Nachricht.`,
  },
  appealDecided: {
    subject: "Über Ihren Einspruch ist entschieden",
    granted: (signIn) => `Jemand anders aus der Moderation hat noch einmal hingesehen: Ihr Konto ist wieder offen. Hier melden Sie sich an:\n\n${signIn}`,
    upheld: "Jemand anders aus der Moderation hat noch einmal hingesehen: Ihr Konto bleibt geschlossen. Das ist endgültig. Um Ihre Daten zu erhalten oder löschen zu lassen, antworten Sie auf diese Nachricht.",
    answer: (words) => `Die Moderation schreibt:\n\n${words}`,
  },
};
