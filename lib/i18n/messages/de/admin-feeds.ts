import { counter } from "../../plural";
import type { Messages } from "../en";

const articles = counter("de", { one: "Artikel", other: "Artikel" });
const entries = counter("de", { one: "Eintrag", other: "Einträge" });
const feeds = counter("de", { one: "Feed", other: "Feeds" });

export const adminFeeds: Messages["adminFeeds"] = {
  title: "Feeds",
  lead: "Woher die Nachrichten von selbst kommen: wie es jedem Feed geht, wann er wieder angesehen wird und warum, und alles, was sich mit ihm tun lässt.",
  all: "Alle Feeds",
  list: {
    columns: { title: "Feed", state: "Zustand", lastSuccessAt: "Zuletzt gelungen", nextCheckAt: "Nächster Abruf", lastNewAt: "Zuletzt Neues", format: "Format", fixedSeconds: "Abstand", weeks: "Artikel je Woche" },
    filters: {
      address: { label: "Adresse" }, source: { label: "Quelle" }, state: { label: "Zustand", options: { active: "Aktiv", paused: "Pausiert", gone: "Fort" } },
      trouble: { label: "Mit Problemen" }, silent: { label: "Seit 30 Tagen still" },
    },
    sorts: {
      id: { desc: "Neueste zuerst", asc: "Älteste zuerst" }, url: { asc: "Nach Adresse", desc: "Nach Adresse, von hinten" },
      failures: { desc: "Meiste Fehlschläge zuerst", asc: "Wenigste Fehlschläge zuerst" }, lastNewAt: { asc: "Am längsten still zuerst", desc: "Zuletzt Neues zuerst" },
    },
    none: "Es gibt noch keine Feeds. Fügen Sie eine Website mit ihrer Adresse hinzu.",
  },
  choose: (title) => `${title} auswählen`,
  outcomes: { new: "brachte Neues", known: "nichts Neues", unchanged: "unverändert", incomplete: "nicht alles ließ sich speichern", unreadable: "Was kam, ist kein lesbarer Feed." },
  never: "noch nicht",
  times: (count) => `${count}-mal in Folge`,
  looking: "wird gerade angesehen",
  automatic: "automatisch",
  every: (minutes) => (minutes < 60 ? `alle ${minutes} Minuten` : minutes % 60 === 0 ? (minutes === 60 ? "jede Stunde" : `alle ${minutes / 60} Stunden`) : `alle ${Math.floor(minutes / 60)} h ${minutes % 60} min`),
  weeks: (counts) => `${counts} Artikel je Woche`,
  bulk: {
    title: "Mit den ausgewählten", acts: { check: "Jetzt ansehen", pause: "Pausieren", resume: "Fortsetzen", interval: "Abstand festlegen", delete: "Löschen, Artikel behalten" },
    sure: "Ja, die ausgewählten Feeds löschen", interval: "Abstand",
  },
  told: {
    edited: "Geändert. Der Feed wird in wenigen Sekunden so angesehen.", same: "Es war nichts anders.", check: "Er wird in wenigen Sekunden angesehen.", pause: "Er ist pausiert. Was hier ist, bleibt.", resume: "Er wird fortgesetzt und in wenigen Sekunden angesehen.",
    moved: "Er gehört jetzt zu einer anderen Quelle.", "moved-along": "Er gehört jetzt zu einer anderen Quelle, und die Artikel, die nur er brachte, folgen gleich.",
    deleted: "Der Feed ist gelöscht. Seine Artikel bleiben.", dropping: "Der Feed wird mit den Artikeln gelöscht, die nur er brachte.",
  },
  bulkTold: {
    check: (count) => `${feeds(count)}: wird in wenigen Sekunden angesehen.`, pause: (count) => `${feeds(count)} pausiert.`, resume: (count) => `${feeds(count)} fortgesetzt.`,
    interval: (count) => `${feeds(count)} mit anderem Abstand.`, delete: (count) => `${feeds(count)} gelöscht. Die Artikel bleiben.`,
  },
  bulkSame: (count) => `Bei ${feeds(count)} war nichts zu tun.`,
  problems: {
    none: "Wählen Sie zuerst Feeds aus: mit den Kästchen davor.", sure: "Zum Löschen bestätigen Sie bitte, dass Sie sicher sind.", address: "Unter dieser Adresse wurde kein Feed gefunden. Sehen Sie sie im Browser an, oder speichern Sie sie trotzdem.", taken: "Ein anderer Feed hat diese Adresse. Zwei brächten alles doppelt.",
    source: "Diese Quelle gibt es nicht. Nennen Sie den letzten Teil ihrer Adresse oder ihren genauen Namen.", headers: "Eine Kopfzeile darf so nicht gesendet werden: eine je Zeile, als Name: Wert. Was die Verbindung lenkt, anmeldet oder Cookies enthält, gehört nicht dazu.",
    interval: "Ein Abstand liegt zwischen 5 Minuten und 24 Stunden.", "not-found": "Diesen Feed gibt es nicht mehr.", invalid: "Etwas daran stimmt nicht. Sehen Sie die Felder durch und senden Sie es noch einmal.",
    conflict: "Inzwischen hat sich etwas geändert. Sehen Sie noch einmal nach.", other: "Das ging nicht. Versuchen Sie es gleich noch einmal.",
  },
  facts: {
    source: "Quelle", address: "Adresse", site: "Website", state: "Zustand", format: "Format", language: "Sprache", lastChecked: "Letzter Abruf", lastSuccess: "Zuletzt gelungen", lastNew: "Zuletzt Neues", next: "Nächster Abruf",
    interval: "Abstand", weeks: "Artikel je Woche", articles: "Artikel", added: "Hinzugefügt", movedTo: "Nennt als neue Adresse", hub: "Hub",
  },
  hubs: {
    off: "Nicht abonniert: Kein Hub erreicht diese Zeitung, oder er wurde noch nicht gefragt", new: "Wird gleich gefragt", asked: "Gefragt; er muss das Abonnement noch bestätigen", verified: "Meldet Neues sofort",
    denied: "Hat das Abonnement abgelehnt", failed: "Konnte nicht abonniert werden", ended: "Losgelassen",
  },
  hubLast: "zuletzt",
  articles: (led, alone) => `${articles(led)} in seinen Worten, davon ${alone} nur von ihm`,
  trouble: "Probleme",
  toSource: "Zur Quelle",
  now: {
    title: "Der Abruf", waiting: "Er beginnt in wenigen Sekunden.", again: "Nachsehen, wie weit er ist",
    stages: { leased: "Ein Worker hat ihn übernommen.", turn: "Er wartet, bis sein Server gefragt werden darf.", fetching: "Der Server ist gefragt; die Antwort steht aus.", fetched: "Er ist da und wartet, bis andere gelesen sind.", reading: "Der Feed wird gelesen.", storing: "Einträge werden gespeichert." },
    progress: "{done} von {total} Einträgen, {added} neu",
  },
  check: "Jetzt ansehen", pause: "Pausieren", resume: "Fortsetzen", test: "Jetzt testen",
  testHint: "Ein Test ruft den Feed ab und liest ihn, ohne etwas zu speichern.",
  edit: "Wie er gelesen wird", editLead: "Was anders ist, gilt ab dem nächsten Abruf in wenigen Sekunden.",
  fields: {
    url: "Adresse", anyway: "Auch speichern, wenn dort jetzt kein Feed ist", title: "Name hier", titleHint: (own) => `Leer gelassen: ${own}`, userAgent: "Kennung (User-Agent)", userAgentHint: "Statt des Namens dieser Zeitung.",
    headers: "Weitere Kopfzeilen", headersHint: (kept) => `Eine je Zeile, etwa X-Key: 1234. Sie gehen nur an seinen eigenen Server. ${kept} steht für einen Wert, der gesetzt ist und nicht gezeigt wird.`,
    interval: "Abstand", user: "Name zum Anmelden", password: "Passwort", signIn: "Anmeldung", passwordSet: "Name und Passwort sind gesetzt. Sie werden nie gezeigt; geben Sie beide an, um sie zu ersetzen.", passwordNone: "Für Feeds, die eines verlangen. Es wird nie wieder gezeigt.", forget: "Name und Passwort entfernen",
  },
  save: "Speichern",
  move: "Einer anderen Quelle geben", moveLead: "Was von jetzt an kommt, gehört zu dieser Quelle.", moveSource: "Quelle", moveSourceHint: "Der letzte Teil ihrer Adresse oder ihr Name.",
  moveAlong: "Die Artikel mitnehmen, die nur er brachte", moveAlongHint: "Was auch ein anderer Feed oder ein Dokument enthält, bleibt, wo es ist.", moveSubmit: "Verschieben",
  deletion: "Löschen", deletionLead: "Er wird nicht mehr angesehen. Wieder hinzugefügt, bringt er nichts doppelt.",
  deletionKeep: "Löschen, Artikel behalten", deletionDrop: (count) => `Löschen, auch ${articles(count)}, ${count === 1 ? "den" : "die"} nur er brachte`,
  deletionDropLead: "Sie werden endgültig gelöscht, mit Kommentaren und früheren Fassungen: Kein Feed und kein Dokument bringt sie zurück. Was auch anderswoher kam, bleibt.",
  deletionSure: "Ja, diese Artikel endgültig löschen",
  looks: "Die letzten Abrufe", looksColumns: { at: "Wann", outcome: "Was daraus wurde", took: "Dauer" },
  brought: (added, updated) => `${added} neu, ${updated} geändert`, ms: (ms) => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1).replace(".", ",")} s`),
  pages: { title: "Volle Texte", lead: "Seiten, die abgerufen wurden, weil der Feed nur Zusammenfassungen liefert: von seinen letzten 500 Artikeln." },
  report: "Was zuletzt darin gefunden wurde",
  reportWords: { entries, added: "neu", updated: "geändert", known: "bekannt", carried: "von anderswo bekannt", deleted: "hier gelöscht", dropped: "von Regeln verworfen", failed: "nicht gespeichert" },
  problemsTitle: "Übergangen und ausgebessert", inEntry: (place) => `Eintrag ${place}`, more: (count) => `und ${count} weitere`, english: "Auf Englisch, wie es festgehalten wurde",
  transcript: {
    title: "Anfragen und Antworten", lead: "Wie sie über die Leitung gingen. Passwörter, Cookies und die Werte eigener Kopfzeilen sind geschwärzt.", sent: "Gesendet", answered: "Geantwortet", noAnswer: "keine Antwort", notes: "Bemerkungen",
    size: (wire, body) => `${wire} über die Leitung, ${body} ausgepackt`, none: "Es wurde nichts gesendet.",
  },
  tested: {
    title: (name) => `Test: ${name}`, lead: "Was ein Abruf jetzt fände. Nichts davon wird gespeichert.", waiting: "Ein Worker ruft ihn ab und liest ihn.", running: "Er wird abgerufen und gelesen.", again: "Nachsehen, ob er fertig ist", back: "Zurück zum Feed",
    gone: "Dieser Test endete ohne Ergebnis.", fine: (count, took) => `Es ist ein Feed mit ${entries(count)}; das dauerte ${took}.`, movedTo: "Er nennt als neue Adresse", first: "Was seine Einträge sind", firstOf: (shown, count) => `Die ersten ${shown} von ${count}.`,
    standings: { new: "neu", changed: "geändert", known: "bekannt", deleted: "hier gelöscht", dropped: "von Regeln verworfen", unusable: "nicht lesbar" }, columns: { entry: "Eintrag", standing: "Ist", article: "Artikel" }, untitled: "Ohne Titel",
  },
};
