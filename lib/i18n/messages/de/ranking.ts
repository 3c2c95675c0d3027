import type { FrontRule } from "@/lib/stories/types";
import { counter } from "../../plural";
import type { Messages } from "../en";
import { counts } from "./counts";

const number = (value: number) => value.toFixed(2).replace(".", ",");
const places = counter("de", { one: "Platz", other: "Plätze" });
const others = counter("de", { one: "weiterer Ursprung", other: "weitere Ursprünge zusammen" });

const rules: Record<FrontRule, string> = {
  comment: "Was nur kommentiert und nichts Neues meldet, steht nie an der Spitze.",
  alone: "Was nur eine Quelle berichtet, steht nicht an der Spitze, solange über anderes mehrere berichten.",
  topic: "Kein Ressort bekommt mehr als zwei Plätze hintereinander oder mehr als zwei der ersten vier.",
  source: "Keine Quelle stellt mehr als eine der ersten vier Überschriften oder mehr als zwei von sechs aufeinanderfolgenden.",
  side: "Nie stehen von sechs aufeinanderfolgenden Plätzen mehr als vier unter derselben Art von Kontrolle.",
  singles: "Stücke einer einzigen Quelle bekommen höchstens einen von vier Plätzen.",
  due: "Nach acht Themen ist das nächste Stück einer einzigen Quelle an der Reihe.",
  others: "Regeln haben andere darum herum verschoben.",
};

export const ranking: Messages["ranking"] = {
  why: "Warum hier?",
  place: (place, bySum) => `Platz ${place}.${place === bySum ? "" : ` ${places(Math.abs(place - bySum))} ${place < bySum ? "höher" : "tiefer"}, als die Summe allein ergäbe.`}`,
  rules,
  terms: "Was es wert ist, Ursprung für Ursprung",
  worth: number,
  someAgency: "Eine nicht genannte Agentur",
  others,
  sum: (hours) => `zusammen, Stand {time}; alle ${hours} Stunden halbiert sich das, bei allen gleich`,
  repeating: (articles) => `${counts.articles(articles)} ${articles === 1 ? "wiederholt andere und zählt" : "wiederholen andere und zählen"} nicht mit.`,
  unknown: "Die Summe ist noch nicht ausgerechnet.",
  formula: "Wie die Reihenfolge zustande kommt",
  own: {
    open: "Nach meiner Art ordnen",
    lead: "Was zählt, lässt sich hier ändern; dieser Browser ordnet die Themen dann neu, mit derselben Formel wie die Zeitung. Die Wahl bleibt in diesem Browser; alle anderen sehen die Reihenfolge der Zeitung.",
    halfLife: "Ein Ursprung ist nur noch die Hälfte wert nach",
    hours: (hours) => (hours < 24 ? `${hours} Stunden` : hours === 24 ? "einem Tag" : `${hours / 24} Tagen`),
    weights: "Was er beim Erscheinen wert ist, wenn ein Bericht 1,00 wert ist",
    kinds: { wire: "Agenturtext", analysis: "Analyse", comment: "Kommentar und Kritik", release: "Mitteilungen, die Redaktionen übernehmen" },
    rules: "Regeln für Abwechslung",
    rulesNote: "Kein Ressort, keine Quelle und keine Seite füllt die Titelseite, und Kommentar steht nie an der Spitze. Ohne sie entscheiden allein die Summen.",
    back: "Zurück zur Reihenfolge der Zeitung",
    notice: "Das ist eine eigene Reihenfolge, gemacht in diesem Browser.",
    place: "{place} · hier durch eigene Wahl; in der Reihenfolge der Zeitung Platz {paper}",
    same: "{place} · wie in der Reihenfolge der Zeitung",
    further: "{place} · in der Reihenfolge der Zeitung nicht unter den ersten {places}",
    said: "{moved} von {places} Plätzen sind anders als in der Reihenfolge der Zeitung. An der Spitze: {first}",
    restored: "Das ist wieder die Reihenfolge der Zeitung.",
    failed: "Die Reihenfolge ließ sich nicht machen: Die Posten der Summen sind nicht angekommen. Das ist die Reihenfolge der Zeitung.",
    limit: (candidates) => `Gewählt wird unter den höchstens ${candidates} Einträgen, die auch die Reihenfolge der Zeitung in Betracht zieht. Bei Themen mit mehr als zwölf Ursprüngen zählen die weiteren so wie für die Zeitung.`,
  },
  at: {
    title: "Die Titelseite, wie sie war",
    titleAt: (time) => `Die Titelseite vom ${time}`,
    description: "Die Titelseite jeder Zeit, seit die Zeitung sie festhält, in der Reihenfolge und mit den Gründen von damals.",
    lead: "Die Zeitung hält ihre Titelseite fest, sooft sich die Reihenfolge geändert hat, höchstens alle Viertelstunden: alle zwei Tage lang, dann einen Monat lang eine je Stunde, danach eine je Tag.",
    choose: "Zu einer Zeit gehen",
    time: "Tag und Uhrzeit (UTC)",
    go: "Zeigen",
    note: "Das ist die Titelseite, wie sie am {time} stand. Überschriften, Reihenfolge und Gründe sind die von damals.",
    earlier: "Früher",
    later: "Später",
    now: "Die Titelseite von jetzt",
    left: (entries) => (entries === 1 ? "Ein Eintrag, der hier stand, wurde seither ausgeblendet, gelöscht oder aufgelöst und fehlt." : `${entries} Einträge, die hier standen, wurden seither ausgeblendet, gelöscht oder aufgelöst und fehlen.`),
    constants: "Die Konstanten der Formel waren damals andere als jetzt.",
    latest: "Die letzten",
    first: "Sie ist seit {time} festgehalten.",
    none: "Bisher wurde keine Titelseite festgehalten.",
    link: "Frühere Titelseiten",
    pages: "Andere Zeiten",
  },
  page: {
    title: "Wie die Titelseite geordnet ist",
    description: "Die Formel, nach der die Titelseite geordnet ist, mit ihren Konstanten, und die Regeln, die darüber stehen.",
    lead: "Weder eine Redaktion noch Geld noch Klicks bestimmen, was wo steht, sondern eine Summe, die jeder nachrechnen kann, und ein paar Regeln. Unter jedem Thema zeigt „Warum hier?“ ihre Posten.",
    sum: {
      title: "Die Summe",
      origins: "Ein Thema ist so viel wert wie seine unabhängigen Ursprünge zusammen. Ein Ursprung ist eine Redaktion oder eine Agentur, die aus erster Hand berichtet. Artikel, die einen anderen wiederholen (nach ihm gedruckt, mit einem guten Teil seines Textes, unter dem Namen einer Agentur, mit einem anderen Medium als Gewährsmann oder mit einem Link auf dessen Stück), zählen nicht mit, so viele es auch sind. Mehrere Stücke einer Quelle zählen einmal, nämlich das wertvollste.",
      weight: "Was ein Ursprung wert ist, wenn sein Stück erscheint, hängt von dessen Art ab:",
      release: (worth) => `Eine Mitteilung oder Anzeige, die Redaktionen wiederholen, ist ${worth} wert.`,
      decay: (hours) => `Jeder Ursprung verliert in ${hours} Stunden die Hälfte seines Werts. Alle verlieren gleich viel, deshalb ändert Warten nie die Reihenfolge: Ein Thema fällt, weil andere kommen, und steigt, wenn jemand etwas aus erster Hand berichtet.`,
      kept: "Festgehalten wird von jedem Thema der Logarithmus dieser Summe, um die Stunden weitergezählt:",
      formula: (hours) => `heat = log2( w1 × 2^((t1 − T) / ${hours}) + w2 × 2^((t2 − T) / ${hours}) + … ) + T / ${hours}`,
      legend: "w ist der Wert eines Ursprungs nach der Art seines Stücks, t sind die Stunden vom 1. Januar 2000 (UTC) bis zu dessen Erscheinen, T die bis zum neuesten. Von zwei Themen ist das heißere in jedem Augenblick mehr wert.",
    },
    rules: {
      title: "Die Regeln darüber",
      lead: "Außer der ersten schieben sie einen Eintrag nur hinter solche, die mindestens ein Viertel so viel wert sind. Passt in dieser Reichweite keiner, gilt die Summe.",
      sponsored: "Bezahltes steht nie zwischen den Themen. Es hat einen eigenen Platz am Ende der Seite.",
    },
    headline: {
      title: "Wessen Überschrift ein Thema trägt",
      lead: "Wo keine Ausgabe ein Thema benennt, trägt es die Überschrift mit den meisten Punkten, bei Gleichstand die früheste:",
      news: (news, view) => `${news} Punkte für Bericht, Agenturtext, Liveblog, Interview oder Analyse, ${view} für Kommentare, ${news} Abzug für Verschicktes, Bezahltes und Satire`,
      language: (points) => `${points} für die Sprache der meisten Artikel`,
      names: (points) => `bis zu ${points} für die Wörter, die die meisten Überschriften gemeinsam haben`,
      origin: (points) => `${points} für einen Bericht aus erster Hand und ${points} für eine unabhängige oder öffentlich-rechtliche Quelle oder eine Agentur`,
      plain: (points) => `${points} dafür, dass sie sagt, was geschehen ist: keine Frage, kein Köder, kein Geschrei, weder viel zu kurz noch viel zu lang`,
      change: (points) => `Eine Überschrift bleibt, bis eine andere ${points} Punkte mehr hat. Der Vorspann kommt vom selben Artikel oder vom nächstbesten, der einen hat.`,
    },
    latest: "Neueste, Ressorts und Quellen sind allein nach der Zeit geordnet.",
  },
};
