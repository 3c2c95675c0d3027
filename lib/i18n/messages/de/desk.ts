import { counter } from "../../plural";
import type { Messages } from "../en";

const comments = counter("de", { one: "Kommentar", other: "Kommentare" });
const reports = counter("de", { one: "Meldung", other: "Meldungen" });

export const desk: Messages["desk"] = {
  title: "Moderation",
  lead: "Was auf eine Entscheidung wartet. Jede steht mit ihrem Grund im Protokoll; wer schrieb, erfährt davon und kann anderswo Einspruch erheben.",
  overview: "Überblick",
  queues: { reported: "Gemeldet", held: "Zurückgehalten", unmoderated: "Nicht angesehen", approved: "Freigegeben", rejected: "Abgelehnt", appeals: "Einsprüche", labels: "Kennzeichen", proposals: "Themen" },
  queueLeads: {
    reported: "Gemeldete Kommentare, die mit den meisten Meldungen zuerst.",
    held: "Kommentare, die eine Prüfung zurückhält, die ältesten zuerst. Niemand sieht sie, bis Sie entscheiden.",
    unmoderated: "Veröffentlicht, ohne dass jemand hingesehen hat, die neuesten zuerst.",
    approved: "Was die Moderation stehen ließ, das Neueste zuerst.",
    rejected: "Was abgelehnt wurde, von der Moderation oder einer Prüfung.",
    appeals: "Wer abgelehnt wurde oder eine Maßnahme trägt, bittet um einen zweiten Blick. Es entscheidet jemand anderes als beim ersten Mal.",
    proposals: "Was Lesern zufolge zusammengehört oder nicht.",
    labels: "Kennzeichen, die Leser für falsch halten, mit dem, was dort stehen sollte.",
  },
  none: "Hier wartet nichts.",
  more: "Mehr",
  parts: { words: "Wortlisten", spam: "Spam-Wert", policy: "Kommentarregeln" },

  by: (name) => `von ${name}`, nobody: "jemandem, dessen Konto gelöscht ist", on: "zu {article}", noArticle: "einem Artikel, den es nicht mehr gibt",
  answersTo: (name) => `Antwort an ${name}`, passage: "Zu dieser Stelle", open: "Öffnen",
  statuses: { published: "veröffentlicht", delayed: "verzögert", held: "zurückgehalten", rejected: "abgelehnt", removed: "selbst entfernt", erased: "mit dem Konto gelöscht" },
  person: (published, rejected, since) => `${published} veröffentlicht, ${rejected} abgelehnt; hier seit ${since}`,
  over: "über 99",
  roles: { reader: "Leserschaft", moderator: "Moderation", admin: "Administration" },
  standings: { active: "darf schreiben", pending: "wartet auf Zulassung", suspended: "gesperrt", banned: "ausgeschlossen" }, suspendedUntil: (time) => `gesperrt bis ${time}`, premoderated: "wird vor dem Veröffentlichen gelesen",
  looking: (name) => `${name} hat das gerade offen.`, somebody: "Jemand aus der Moderation",
  found: "Was gefunden wurde",
  checks: {
    "banned-words": (words) => `Verbotene Wörter: ${words}`,
    "suspect-words": (words) => `Verdächtige Wörter: ${words}`,
    links: (sent, most) => `${sent} Links von einem neuen Konto, dem ${most} erlaubt sind`,
    spam: (percent, words) => `Spam mit einer Wahrscheinlichkeit von ${percent} %, nach den Wörtern ${words}`,
    premoderated: "Alles von dieser Person wird zuerst gelesen",
    newcomer: (first) => `Unter den ersten ${first} einer Person`,
    rejections: (count) => `${count} der letzten zwanzig entschiedenen Kommentare dieser Person wurden abgelehnt`,
    heat: (flags, minutes) => `Ein hitziger Zweig: ${reports(flags)} darin, also ${minutes} Minuten Wartezeit`,
    other: (name) => `Die Prüfung ${name}`,
  },
  reports, reportedBy: (name, reason) => `${reason}, sagt ${name}`, outcomes: { open: "offen", agreed: "bestätigt", dismissed: "verworfen" },

  choose: (id) => `Kommentar ${id} auswählen`, chosen: "Mit den ausgewählten", reason: "Grund",
  approve: "Freigeben", rejectOrHold: "Ablehnen oder zurückhalten", reject: "Ablehnen", hold: "Zurückhalten", undo: "Zurücknehmen",
  keys: "Tasten: j und k bewegen, a gibt frei, r lehnt ab, h hält zurück, u nimmt die letzte Entscheidung zurück.",
  decided: (count) => `Entschieden: ${comments(count)}.`,
  told: { closed: "Die Diskussion ist geschlossen.", opened: "Die Diskussion ist wieder offen.", undone: "Es ist wieder wie vorher.", noted: "Notiert.", added: "Auf die Liste gesetzt.", removed: "Von der Liste genommen.", acted: "Erledigt, und im Protokoll.", saved: "Gespeichert, und im Protokoll.", appealed: "Entschieden, und im Protokoll." },
  problems: {
    nothing: "Wählen Sie mindestens einen Kommentar aus.", reason: "Wählen Sie einen Grund.", theirs: "Über eigene Kommentare entscheidet niemand selbst, und über die der Administration nur diese unter sich.",
    word: "Das träfe nichts oder viel zu viel. Schreiben Sie ein Wort aus mindestens zwei Buchstaben, vor einem Stern drei.",
    person: "Niemand ergreift Maßnahmen gegen sich selbst, und niemand gegen die Administration.", already: "Das ging nicht: Es ist schon so, oder es braucht zuerst die Zulassung oder das Verzeihen.", appeal: "Über einen Einspruch entscheidet jemand anderes als beim ersten Mal.",
    undo: "Das lässt sich nicht zurücknehmen: nur eigene Entscheidungen der letzten 24 Stunden, und nur einmal.", since: "Inzwischen hat jemand anderes entschieden. Sehen Sie es sich noch einmal an.",
    missing: "Das gibt es nicht mehr.", other: "Das ging nicht. Prüfen Sie Ihre Angaben und versuchen Sie es noch einmal.",
  },
  last: "Ihre letzten Entscheidungen", noLast: "Sie haben in den letzten 24 Stunden nichts entschieden.",
  comment: (id) => `Kommentar ${id}`, acts: "Was geschah", noActs: "Noch nichts.", lastComments: "Letzte Kommentare", noComments: "Noch keine.",
  act: (action, reason) => `${action}: ${reason}`, undone: "zurückgenommen", paper: "die Zeitung selbst",
  actsOnPerson: "Was mit dieser Person geschah",
  notes: "Notizen", notesLead: "Nur für die Moderation. Nie öffentlich.", note: "Notiz", keepNote: "Notiz behalten",

  actOn: "Maßnahme ergreifen", whatToDo: "Was geschehen soll",
  personActs: { warn: "Verwarnen: schreibt nichts, bis die Warnung gelesen ist", premoderate: "Alles vor dem Veröffentlichen lesen", suspend: "Sperren: liest, aber schreibt nichts", ban: "Ausschließen: überall abgemeldet, kommt nicht herein", forgive: "Verzeihen: beendet all das" },
  days: "Eine Sperre gilt", lasts: { 1: "einen Tag", 7: "eine Woche", 30: "30 Tage", ever: "bis auf Weiteres" },
  actReason: "Grund, wie er im Protokoll steht", forgivingReasons: "Zum Verzeihen", words: "Worte", wordsHint: "Einer Warnung: an diese Person. Sonst: nur für die Moderation.",
  doIt: "Ausführen", notOnThem: "Niemand ergreift Maßnahmen gegen sich selbst, und niemand gegen die Administration.",

  appeal: {
    title: "Um einen zweiten Blick bitten", lead: "Es entscheidet jemand anderes als beim ersten Mal, einmal. Sie erfahren davon.",
    happened: "Was geschah", why: "Warum es noch einmal angesehen werden soll", send: "Einspruch erheben", none: "Hier ist nichts, wogegen sich Einspruch erheben ließe.",
    yours: "Ihr Einspruch", status: { open: "Er wartet auf die Moderation.", upheld: "Er wurde abgelehnt: Es bleibt bei der Entscheidung.", granted: "Ihm wurde stattgegeben: Die Entscheidung ist zurückgenommen." }, answer: "Antwort der Moderation",
    undone: "Das ist zurückgenommen.", byCheck: "Eine Prüfung dieser Zeitung hat diesen Kommentar abgelehnt.",
    problems: { invalid: "Sagen Sie in ein paar Worten, warum es noch einmal angesehen werden soll.", conflict: "Sie haben dagegen schon Einspruch erhoben. Das geht nur einmal.", other: "Das ließ sich nicht senden. Versuchen Sie es noch einmal." },
    decide: "Entscheiden", grant: "Stattgeben: zurücknehmen", uphold: "Ablehnen", answerTo: "Antwort an die Person", mine: "Darüber entscheidet jemand anderes als beim ersten Mal.", says: (name) => `${name} sagt`,
  },
  warnings: {
    title: "Verwarnungen", lead: "Bis Sie eine Verwarnung gelesen haben, können Sie nichts schreiben, was andere lesen.", none: "Keine Verwarnung wartet auf Sie.",
    reason: (reason) => `Der Grund: ${reason}`, read: "Ich habe sie gelesen", appeal: "Um einen zweiten Blick bitten", done: "Danke. Sie können wieder schreiben.",
  },

  wordLists: {
    lead: "Verbotene Wendungen lassen einen Kommentar ablehnen, verdächtige halten ihn für Sie zurück. Groß und klein, Akzente, ähnliche Buchstaben und Lücken zwischen Buchstaben zählen nicht.",
    add: "Eine Wendung aufnehmen", phrase: "Wendung", hint: "Ganze Wörter; mit * am Ende alles, was so beginnt.", list: "Liste", lists: { banned: "Verboten", suspect: "Verdächtig" }, addSubmit: "Aufnehmen",
    try: "Einen Text prüfen", text: "Text", trySubmit: "Prüfen", nothingFound: "Nichts von den Listen steht darin.", all: "Was auf den Listen steht", none: "Die Listen sind leer.", compared: (folded) => `verglichen als ${folded}`, remove: "Entfernen",
  },
  spamWords: {
    lead: "Der Wert lernt aus dem, was Sie freigeben und was Sie als Spam ablehnen. Diese Wörter sagen am meisten.",
    total: (spam, ham) => `Gelernt aus ${spam} als Spam abgelehnten und ${ham} freigegebenen.`, few: "Er sagt nichts, bevor es von beiden zehn gibt.",
    sides: { spam: "Für Spam", ham: "Dagegen" }, none: "Noch nichts.", counts: (spam, ham) => `in ${spam} mit Spam, in ${ham} anderen`,
  },
  policy: {
    lead: "Wie Kommentare sein müssen, und wann sie warten. Eine Änderung gilt für den nächsten Kommentar, und das Protokoll nennt sie.",
    closed: "Niemand darf irgendwo kommentieren, außer der Moderation",
    fields: {
      shortest: "Zeichen mindestens", longest: "Zeichen höchstens", firstHeld: "Erste Kommentare einer Person, die auf die Moderation warten", youngLinks: "Links in einem Kommentar eines neuen Kontos", youngDays: "Tage, die ein Konto neu ist",
      perTenMinutes: "Kommentare einer Person in zehn Minuten", rejectionsHeld: "Abgelehnte der letzten zwanzig, ab denen alles wartet", heatFlags: "Meldungen in einem Zweig, ab denen Antworten warten", heatMinutes: "Minuten, die sie je Meldung warten",
      spamHeld: "Wahrscheinlichkeit von Spam, ab der ein Kommentar wartet, 0,5 bis 1", editMinutes: "Minuten, in denen sich ein Kommentar ändern lässt",
    },
    default: (value) => `Ohne Wahl: ${value}`, save: "Speichern",
    wrong: { invalid: "Eine der Zahlen liegt außerhalb, oder die kürzeste Länge ist größer als die längste. Nichts wurde geändert.", other: "Das ließ sich nicht speichern. Versuchen Sie es noch einmal." },
  },

  actions: {
    approve: "Freigegeben", reject: "Abgelehnt", hold: "Zurückgehalten", "close-discussion": "Diskussion geschlossen", "open-discussion": "Diskussion geöffnet",
    warn: "Verwarnt", premoderate: "Wird vorher gelesen", suspend: "Gesperrt", ban: "Ausgeschlossen", forgive: "Verziehen",
    undo: "Zurückgenommen", "grant-appeal": "Einspruch stattgegeben", "uphold-appeal": "Einspruch abgelehnt", other: "Geändert",
  },
  reasons: {
    spam: "Spam", abuse: "Beleidigung", hate: "Hass", threat: "Drohung", "personal-data": "Persönliche Daten", illegal: "Gegen das Gesetz", "off-topic": "Gehört nicht zum Thema", misleading: "Irreführend",
    impersonation: "Falscher Name", "banned-words": "Verbotene Wörter", flood: "Überflutung", repeated: "Wiederholung",
    "within-rules": "Im Rahmen der Regeln", mistake: "Ein Irrtum", appeal: "Nach einem Einspruch", "own-request": "Auf Wunsch", acknowledged: "Zur Kenntnis genommen", time: "Durch Zeitablauf", organisation: "Ordnung im Haus", correction: "Berichtigung",
    evidence: "Nach den Belegen", "no-evidence": "Nichts spricht dagegen",
    "other-event": "Ein anderes Ereignis", "only-mentions": "Nur am Rande erwähnt", "same-event": "Dasselbe Ereignis", continues: "Führt es fort",
  },
};
