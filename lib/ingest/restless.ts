import { words } from "./words";

const LEADS = "posted|published|(?:last )?updated|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|vor|il y a|hace|há";
const TIMES = [
  "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago", "(?:secondi|minuti|ore|giorni|settimane|mesi) fa", "(?:seconden|minuten|uur|dagen|weken|maanden) geleden",
  "sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?", "secondes?|minutes?|heures?|jours?|semaines?|mois", "segundos?|minutos?|horas?|d[ií]as?|semanas?|meses",
];
const COUNTED = [
  "views?|reads?|comments?|replies|likes?|shares?|votes?|upvotes?|points?", "aufrufe?|kommentare?|antworten|mal gelesen", "vues?|commentaires?|partages?|j’aime",
  "visitas?|vistas?|visualizações|visualizzazioni|comentarios?|comentários?|commenti", "reacties?|weergaven",
];

/** A time by the clock of whoever looks, or a counter, that stands by itself: between tags, quotes or the dots of a line under a title. */
const MOVING = new RegExp(`([>"(|·•]\\s*)(?:(?:${LEADS})\\s+){0,2}\\d[\\d.,]*\\s?[km]?\\s+(?:${[...TIMES, ...COUNTED].join("|")})(?=\\s*[<"(|·•)\\\\])`, "giu");

/**
 * What an entry says without what moves by itself: "3 hours ago", "1,204 views". Only where it stands alone, for within a
 * sentence it may be the news.
 * @param said HTML, or JSON that holds some
 */
export function withoutMoving(said: string): string {
  return said.replace(MOVING, "$1");
}

/** Words that may differ in a change that is held to be small. */
const SMALL = 12;

/** Whether hardly a word differs between two versions of a text, wherever it stands. */
export function isSmallChange(before: string, after: string): boolean {
  const counts = new Map<string, number>();
  for (const word of words(before)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of words(after)) counts.set(word, (counts.get(word) ?? 0) - 1);
  let differing = 0;
  for (const count of counts.values()) differing += Math.abs(count);
  return differing <= SMALL * 2;
}
