import type { Messages } from "../en";

export const adminLists: Messages["adminLists"] = {
  filters: "Filtern und ordnen", all: "Alle", order: "Reihenfolge", show: "Zeigen", clear: "Alles zeigen", csv: "Als CSV ausgeben", next: "Nächste Seite", first: "Erste Seite",
  nothing: "–", yes: "Ja", no: "Nein", act: "Handeln",
  on: (label, value) => `${label}: ${value}`,
  noneWith: (filters) => `Zu ${filters} gibt es nichts.`,
  told: { role: "Die Rolle ist vergeben und steht im Protokoll.", "signed-out": "Überall abgemeldet.", ended: "Die Einladung ist zurückgenommen.", again: "Sie wird noch einmal gesendet." },
  problems: { conflict: "Das ging nicht: Der letzte Admin bleibt einer, und eine Mail, die gesendet ist oder wartet, wird nicht noch einmal gesendet.", "not-found": "Das gibt es nicht mehr.", other: "Das ging nicht. Versuchen Sie es noch einmal." },
  people: {
    columns: { name: "Name", email: "Adresse", role: "Rolle", status: "Stand", createdAt: "Dabei seit", lastSeenAt: "Zuletzt da" },
    filters: {
      q: { label: "Name, Adresse oder Kürzel" }, role: { label: "Rolle", options: { reader: "Leser", moderator: "Moderator", admin: "Admin" } },
      status: { label: "Stand", options: { active: "Aktiv", pending: "Wartet", suspended: "Gesperrt", banned: "Ausgeschlossen" } },
    },
    sorts: { createdAt: { desc: "Neueste zuerst", asc: "Älteste zuerst" }, lastSeenAt: { desc: "Zuletzt da zuerst", asc: "Am längsten fort zuerst" }, name: { asc: "Name, von A an", desc: "Name, von Z an" } },
    none: "Es gibt niemanden.",
  },
  person: {
    notOnAdmins: "Gegen Admins und gegen sich selbst ergreift niemand eine Maßnahme. Ein anderer Admin kann zuerst die Rolle nehmen.", toDesk: "Am Tisch der Moderation, mit den letzten Kommentaren",
    since: (joined, seen) => `Dabei seit ${joined}, zuletzt da ${seen}`,
  },
  invitations: {
    columns: { note: "Notiz", state: "Stand", usesLeft: "Noch für", expires: "Gilt bis", createdAt: "Gemacht", createdByName: "Von" },
    filters: { state: { label: "Stand", options: { open: "Verwendbar", used: "Verbraucht", expired: "Abgelaufen" } } },
    sorts: { createdAt: { desc: "Neueste zuerst", asc: "Älteste zuerst" }, expires: { asc: "Bald endende zuerst", desc: "Spät endende zuerst" } },
    none: "Es gibt keine Einladungen.", noNote: "Ohne Notiz", make: "Jemanden einladen", end: "Zurücknehmen",
  },
  acts: {
    title: "Alles, was geschah", lead: "Was im öffentlichen Protokoll steht, mit denen, die es taten.",
    columns: { id: "Eintrag", action: "Was", by: "Von", targetType: "An", reason: "Grund", createdAt: "Wann", undoneBy: "Zurückgenommen" },
    filters: {
      action: { label: "Was" }, actor: { label: "Von, wie das Protokoll sie nennt" }, since: { label: "Von diesem Tag an" }, until: { label: "Bis zu diesem Tag" },
      targetType: { label: "An", options: { comment: "Kommentare", discussion: "Diskussionen", person: "Leute", article: "Artikel", source: "Quellen", story: "Themen", site: "Die Zeitung", act: "Andere Einträge" } },
    },
    sorts: { id: { desc: "Neueste zuerst", asc: "Älteste zuerst" } },
    none: "Noch ist nichts geschehen.", paper: "Die Zeitung selbst", act: (number) => `Eintrag ${number}`,
  },
  comments: {
    title: "Alle Kommentare", lead: "Was auch immer aus ihnen wurde.",
    columns: { markdown: "Kommentar", author: "Von", article: "Zu", status: "Stand", flagCount: "Meldungen", createdAt: "Geschrieben" },
    filters: {
      queue: { label: "Warteschlange" }, handle: { label: "Von wem, als Kürzel" },
      status: { label: "Stand", options: { published: "Veröffentlicht", delayed: "Verzögert", held: "Zurückgehalten", rejected: "Abgelehnt", removed: "Selbst entfernt", erased: "Mit dem Konto gelöscht" } },
    },
    sorts: { id: { desc: "Neueste zuerst", asc: "Älteste zuerst" } },
    none: "Es gibt keine Kommentare.", wordless: (number) => `Kommentar ${number}`,
  },
  appeals: {
    title: "Alle Einsprüche", lead: "Was auch immer aus ihnen wurde.",
    columns: { id: "Gegen", action: "Was", person: "Von", text: "In eigenen Worten", status: "Stand", createdAt: "Gesendet", decidedBy: "Entschieden von" },
    filters: {
      action: { label: "Gegen" }, handle: { label: "Von wem, als Kürzel" },
      status: { label: "Stand", options: { open: "Offen", upheld: "Abgelehnt", granted: "Stattgegeben" } },
    },
    sorts: { id: { desc: "Neueste zuerst", asc: "Älteste zuerst" } },
    none: "Noch hat niemand Einspruch erhoben.",
  },
  mailAgain: "Noch einmal senden",
  mails: {
    columns: { subject: "Betreff", to: "An", outcome: "Stand", createdAt: "Geschrieben", attempts: "Versuche", lastError: "Letzter Fehler" },
    filters: { outcome: { label: "Stand", options: { sent: "Gesendet", waiting: "Wartet", failed: "Gescheitert", kept: "Hier aufbewahrt" } }, to: { label: "Empfänger oder Betreff" } },
    sorts: { createdAt: { desc: "Neueste zuerst", asc: "Älteste zuerst" } },
    none: "Es gibt keine Mails.",
  },
};
