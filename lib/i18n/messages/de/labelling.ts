import { counter } from "../../plural";
import type { Messages } from "../en";

const readers = counter("de", { one: "Leser", other: "Leser" });

/** Disputes of labels: what readers hold against them, and the moderators' queue of that. */
export const labelling: Messages["labelling"] = {
  whyKind: "warum dieses Kennzeichen", whyControl: "Wer sie kontrolliert und woher man das weiß",
  title: "Ist dieses Kennzeichen falsch?",
  lead: "Sagen Sie, was dort stehen sollte und warum. Die Moderation entscheidet; die Entscheidung steht mit ihrem Grund im öffentlichen Protokoll, und Sie erfahren davon.",
  labels: { kind: "Art des Beitrags", topic: "Hauptthema", control: "Wer die Quelle kontrolliert" },
  on: "Von", says: "Es sagt", because: "Denn", noReason: "Ein Grund ist nicht festgehalten.", noEvidence: "Noch hat niemand nachgesehen: Nichts ist festgehalten.", noTopic: "kein Thema",
  should: "Es sollte sagen", choose: "Wählen Sie", why: "Warum", whyHint: "Was im Beitrag es zeigt oder wo man es nachlesen kann. Das liest die Moderation, sonst niemand.",
  controlHint: "Nennen Sie, worauf es beruht: ein Impressum, ein Register, ein Gesetz, mit Adresse, wo es eine gibt.",
  send: "Absenden", again: "Ändern, was Sie geschickt haben", withdraw: "Zurücknehmen", back: "Zurück",
  told: { sent: "Danke. Die Moderation sieht es sich an, und Sie erfahren, was daraus wird.", joined: "Andere haben das auch gesagt: Ihre Stimme zählt mit.", changed: "Was Sie geschickt haben, ist geändert.", decided: "Die Moderation hat sich angesehen, was Sie von diesem Kennzeichen gesagt haben. Es bleibt.", withdrawn: "Sie haben es zurückgenommen." },
  problems: {
    value: "Wählen Sie, was dort stehen sollte: etwas anderes, als dort steht.", why: "Sagen Sie in ein paar Worten, warum.", "rate-limited": "Mehr als zwanzig Kennzeichen am Tag gehen nicht. Kommen Sie morgen wieder.", forbidden: "Solange Sie gesperrt sind, können Sie keine Kennzeichen beanstanden.",
    "not-found": "Das gibt es hier nicht mehr.", conflict: "Es wurde in diesem Augenblick entschieden. Sehen Sie es noch einmal an.", invalid: "Wählen Sie, was dort stehen sollte, und sagen Sie, warum.", other: "Das ging nicht. Versuchen Sie es gleich noch einmal.",
  },
  decided: "Schon entschieden",
  decisions: { upheld: (said) => `Es bleibt bei: ${said}.`, overruled: (said, value) => `Es war ${said} und ist ${value}.`, moot: (said) => `Es war ${said} und hat sich von selbst geändert.`, open: "Es wartet auf die Moderation." },
  reason: (words) => `Der Grund: ${words}.`, act: "Im öffentlichen Protokoll",
  wrong: { kind: "Ist das die falsche Art?", topic: "Ist das das falsche Thema?", control: "Stimmt das nicht?" },
  notice: { upheld: "Ein Kennzeichen, das Sie beanstandet haben, bleibt", overruled: "Ein Kennzeichen, das Sie beanstandet haben, wurde geändert", moot: "Ein Kennzeichen, das Sie beanstandet haben, hat sich von selbst geändert", open: "Ein Kennzeichen, das Sie beanstandet haben, wartet auf die Moderation" },
  own: {
    title: "Beanstandete Kennzeichen", lead: "Was Sie für falsch halten und was daraus wurde. Niemand außer der Moderation sieht es.", empty: "Sie haben noch kein Kennzeichen beanstandet",
    emptyWhy: "Bei jedem Artikel und jeder Quelle steht unter den Kennzeichen ein Link, mit dem Sie sagen können, dass eines falsch ist.", should: "Sie sagen", gone: "Worum es ging, gibt es hier nicht mehr.", change: "Ändern",
    states: { open: "Offen", upheld: "Bleibt", overruled: "Geändert", moot: "Von selbst geändert" },
  },
  control: {
    known: "Bekannt aus", said: "Gesagt von", origins: { rule: "dem Register bekannter Medien in dieser Zeitung", edition: "dem Dokument, das sie brachte", admin: "einem Admin dieser Zeitung" },
    on: (origin, day) => `${origin}, am ${day}`,
    holds: "Gilt", since: (day) => `seit ${day}`, until: (day) => `bis ${day}`, between: (from, until) => `von ${from} bis ${until}`,
    atTheTime: (label) => `als dies erschien; heute: ${label}`,
    history: "Wer sie früher kontrollierte", corrected: "Angaben, die berichtigt wurden", putRight: (day) => `berichtigt am ${day}`,
    unknown: "Noch hat niemand nachgesehen, wem sie gehört oder wer sie bezahlt. Wenn Sie es wissen, sagen Sie es, und nennen Sie, wo man es nachlesen kann.", help: "Sagen, wer sie kontrolliert",
  },
  seen: "Was es zeigt",
  where: { markup: "in seiner Auszeichnung", feed: "in seinem Feed", address: "in seiner Adresse", title: "in seiner Überschrift", head: "über seinem Text", text: "in seinem Text", end: "an seinem Ende", byline: "in seiner Autorenzeile", dateline: "in seiner Ortsmarke", disclaimer: "in seinem Hinweis", links: "in seinen Links" },
  queue: {
    title: "Kennzeichen", lead: "Kennzeichen, die Leser für falsch halten. Wer eine Quelle kontrolliert, entscheiden Admins.",
    columns: { on: "Von", label: "Kennzeichen", said: "Es sagte", voices: "Leser", state: "Zustand", createdAt: "Seit" },
    filters: { state: { label: "Zustand", options: { open: "Offen", upheld: "Bestätigt", overruled: "Geändert", moot: "Von selbst geändert" } } },
    sorts: { id: { desc: "Neueste zuerst", asc: "Älteste zuerst" }, voices: { desc: "Am meisten beanstandete zuerst", asc: "Am wenigsten beanstandete zuerst" } },
    none: "Kein Kennzeichen ist beanstandet.", gone: "etwas, das es nicht mehr gibt", all: "Alle beanstandeten Kennzeichen",
    disputedBy: (count) => (count === 1 ? "Ein Leser beanstandet es" : `${readers(count)} beanstanden es`), wants: (value, count) => `${value}: ${readers(count)}`, more: (count) => `und ${readers(count)} mehr`, wanted: "Was dort stehen sollte",
    see: "In der Zeitung ansehen", saysNow: "Es sagt jetzt",
    uphold: "Das Kennzeichen bleibt", upholdLead: "Es überdauert jedes spätere Lesen, wie eine Berichtigung. Wer es beanstandet hat, erfährt davon, mit dem Grund.", overrule: "Das Kennzeichen ist falsch", overruleLead: "Was Sie wählen, überdauert jedes spätere Lesen des Artikels.",
    value: "Was es ist", decideReason: "Grund, wie ihn das Protokoll nennt",
    adminsOnly: "Wer eine Quelle kontrolliert, sagen Admins, mit dem, worauf es beruht.", bySource: "Sagen, wer sie kontrolliert",
    told: { upheld: "Bestätigt. Wer es beanstandet hat, erfährt davon.", overruled: "Geändert. Wer es beanstandet hat, erfährt davon." },
    problems: { value: "Wählen Sie etwas anderes, als dort steht.", reason: "Wählen Sie einen Grund.", conflict: "Es ist schon entschieden.", forbidden: "Nur Admins entscheiden, wer eine Quelle kontrolliert.", "not-found": "Das gibt es nicht mehr.", invalid: "Wählen Sie einen Grund.", other: "Das ging nicht. Versuchen Sie es gleich noch einmal." },
  },
};
