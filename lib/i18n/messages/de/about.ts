import type { Messages } from "../en";

export const about: Messages["about"] = {
  title: "So arbeitet diese Zeitung",
  description: "Was die Einordnungen bedeuten, wie Themen entstehen und woher alles kommt.",
  lead: (paper) => `${paper} nimmt die Nachrichten auf, die der Betreiber wählt, stellt die Berichte über ein Ereignis nebeneinander und sagt, wer spricht.`,
  stories: {
    title: "Themen",
    together: "Schreiben mehrere Quellen über dasselbe Ereignis, stehen ihre Artikel als ein Thema beisammen. Der Balken unter einem Thema zeigt, wie sich die Berichte danach verteilen, wer die Quellen führt, und nur danach: Wer recht hat, sagt er nicht. Die Seite des Themas stellt alle Fassungen nebeneinander und in zeitliche Folge.",
    front: "Die Titelseite beginnt mit den Themen, über die gerade die meisten aus erster Hand berichten; Abschriften zählen nicht. Was bisher nur eine Quelle berichtet, steht dazwischen, wo es neu genug ist, sonst danach. Bezahltes hat einen eigenen Platz und steht nie unter den führenden Themen.",
  },
  control: { title: "Wer eine Quelle führt", lead: "Eine Eigenschaft des Mediums, nie eines einzelnen Artikels. Auf der Seite jeder Quelle steht, wem sie gehört, wer sie bezahlt und worauf diese Angabe beruht." },
  kinds: { title: "Welche Art von Artikel", lead: "Ein Befund über einen einzelnen Artikel. Zu jeder Einordnung gehört ihr Grund; er steht auf der Seite des Artikels unter „Wer hier spricht“." },
  origins: {
    title: "Woher alles kommt",
    shown: "Unter jedem Artikel stehen seine ursprüngliche Adresse, gegebenenfalls der Hinweis der Quelle, die Herkunft seiner Angaben und der Weg hierher: das Dokument mit seinen Zeilen oder der Feed, mit Prüfsumme. Ändert eine Quelle einen Artikel, bleibt der alte Text erhalten.",
    dates: "Ein Datum steht nie genauer da, als es bekannt ist: „Juni 2025“ heißt, dass der Tag nicht bekannt ist, und „Datum unbekannt“ heißt genau das. Eine Überschrift, die aus den ersten Sätzen gebildet wurde, weil der Artikel ohne kam, sagt das dazu.",
    pictures: "Bilder, die ein Artikel nicht mitbringt, werden aus seinem Ressort und seinen Wörtern gezeichnet. Sie zeigen nichts, was geschehen ist. Mitgebrachte Bilder kommen über diese Zeitung, sodass ihre Herausgeber nicht erfahren, wer sie ansieht; Ton und Film werden von ihren Herausgebern abgespielt, sobald Sie sie starten.",
  },
  publishers: {
    title: "Für Verlage",
    lead: "Was ein Verlag wünscht, tut jede Zeitung, die dieses Programm betreibt, und es steht auf der Seite der Quelle. Es gibt zwei Wege, es zu sagen; wo beide benutzt werden, gilt das Strengere.",
    file: "Eine Datei unter {file}, etwa {json}. Sie wird alle zwei Wochen abgefragt.",
    line: "Eine Zeile im Feed, etwa {line}; in einem JSON Feed ein Objekt {object} mit denselben Angaben wie die Datei.",
    members: "`excerpt`: So viele Zeichen eines Textes werden höchstens gezeigt, 0 für keine. `pages`: false, und Seiten werden nicht nach ihrem Text gefragt. `optOut`: true, und nur Überschriften und Links werden gezeigt. `contact`: wen man fragen kann.",
  },
  demo: {
    title: "Die Demo-Ausgabe",
    text: "Ein mit {demo} gekennzeichnetes Medium ist erfunden; es gibt es nicht. Die Ereignisse in seinen Artikeln sind dort wirklich, wo die Herkunft der Angaben genannt ist. {command} entfernt alles davon.",
  },
};
