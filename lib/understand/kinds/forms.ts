import { isMark, type Reading } from "./reading";
import type { Counts } from "./match";
import type { Sign } from "./types";

/** Who speaks, before what they say: "Q:", "P.", "س:", "NAME:", "记者：". */
const TURN = /(?:^|[\s.!?…”"»。？])((?:Q|A|F|P|R|V|В|О|س|ج|Pregunta|Respuesta|Frage|Antwort|Question|Réponse|Domanda|Risposta|Pergunta|Resposta|Vraag|Antwoord|记者|答|问|文)|\p{Lu}[\p{Lu}\p{M} .’'-]{2,24}|\p{Script=Han}{2,4})\s?[:：.]\s/gu;
const DASHED = /(?:^|[.!?…”"»]\s+)[—―–─]{1,2}\s?(?=[\p{L}«“"「])/gmu;
const CJK_DASHED = /[―—─]{2}/gu;
/** Sentences of a text, short enough to be looked at. */
const SENTENCE = /[^.!?。！？؟…]+[.!?。！？؟…]+/gu;

/**
 * Whether a piece is questions and answers: speakers in turn, or every other sentence a question. An explainer asks as well,
 * but nobody answers in the first person.
 */
export function signsOfInterview({ text, lines, tokens, voice, words, dense }: Reading, { self, said, you }: Counts): Sign[] {
  const asked = tokens.filter((token) => token === "?").length;
  if (asked < 2 && !dense) return [];
  const speakers = new Map<string, number>();
  for (const [, name = ""] of text.slice(0, 6_000).matchAll(TURN)) speakers.set(name, (speakers.get(name) ?? 0) + 1);
  const turns = [...speakers].filter(([, times]) => times >= 2);
  const dashes = [...text.slice(0, 6_000).matchAll(DASHED)].length + [...text.slice(0, 6_000).matchAll(CJK_DASHED)].length;
  const signs: Sign[] = [];
  const sign = (weight: number, shown: string): Sign => ({ kind: "interview", signal: "questions-and-answers", words: shown.trim().slice(0, 120), where: "text", weight });
  const spoken = turns.reduce((sum, [, times]) => sum + times, 0);
  if (turns.length >= 2 && spoken >= 4 && (asked >= 2 || dense)) signs.push(sign(4.5, turns.slice(0, 2).map(([name]) => `${name}:`).join(" ")));
  else if (dashes >= 4 && asked >= 2) signs.push(sign(4, "— … ? —"));
  else if (dashes >= 3 && /[」”]/u.test(text) && asked + (text.match(/は。|か。/gu)?.length ?? 0) >= 2) signs.push(sign(3.6, "――"));
  else if (asksLineByLine(lines) && self.count + you.count >= 2) signs.push(sign(3.4, firstQuestion(voice)));
  else {
    const pairs = pairsIn(text);
    const marks = tokens.filter(isMark).length;
    const share = asked / Math.max(1, marks);
    const own = self.count / Math.max(1, words / 100);
    if (pairs >= 3 && asked >= 3 && share >= 0.16 && own >= 2 && !onlyAuthor(lines)) signs.push(sign(pairs >= 4 ? 3.6 : 2.4, firstQuestion(voice)));
    else if (pairs >= 3 && asked >= 3 && share >= 0.22 && own < 2 && said.count / Math.max(1, words / 100) < 1.5 && repliesTalk(text)) signs.push(sign(2.6, firstQuestion(voice)));
  }
  return signs;
}

/** Lines that ask, each with an answer below it. */
function asksLineByLine(lines: readonly string[]): boolean {
  const asking = lines.map((line) => line.length <= LONGEST_QUESTION && /[?？؟]["”»」]?$/u.test(line));
  const answered = asking.filter((asks, at) => asks && at + 1 < lines.length && !asking[at + 1]).length;
  return answered >= 3 && answered * 5 >= lines.length;
}

const LONGEST_QUESTION = 200;

/** Questions that are answered before the next one is asked. */
function pairsIn(text: string): number {
  let pairs = 0;
  let open = false;
  for (const [sentence] of text.slice(0, 5_000).matchAll(SENTENCE)) {
    if (/[?？؟]/u.test(sentence)) open = true;
    else if (open) {
      pairs += 1;
      open = false;
    }
  }
  return pairs;
}

/** Answers that begin as people talk, and not as somebody explains. */
function repliesTalk(text: string): boolean {
  const replies = text.slice(0, 5_000).match(/[?？؟]\s+(?:yes|no|not|because|oh|well|never|perhaps|maybe|sometimes|always|ja|nein|weil|oui|non|parce|sí|no|porque|cuando|sì|perché|sim|não|omdat|nee|to|patience|less|whether|tomatoes|да|нет|так|ні|لأن|لا|نعم|by|a|the)\b/giu)?.length ?? 0;
  return replies >= 2 && !/\b(?:according to|voters|will be|the operator|applicants|residents|officials)\b/iu.test(text.slice(0, 2_000));
}

/** A columnist asks and answers alone: whole paragraphs, and nobody is spoken to. */
function onlyAuthor(lines: readonly string[]): boolean {
  const asking = lines.filter((line) => line.endsWith("?")).length;
  return lines.length > 4 && asking < 2 && !lines.some((line) => /^.{0,200}\?\s+\S/u.test(line));
}

function firstQuestion(voice: string): string {
  return /[^.!?。？؟\n]{4,110}[?？؟]/u.exec(voice)?.[0] ?? "?";
}

/** A time at which something was added: at the start of a line or a sentence. */
const TIMES = /(?:^|[\s.!?”"»。])(?:Ore |às )?([01]?\d|2[0-3])[:.hH時点]\s?([0-5]\d)(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Uhr|GMT|BST|CET|ET|h|uur|分))?\s?(?:[:.–—-]|\s(?=[\p{Lu}\p{Script=Han}«“"]))/gmu;
const MINUTES = /(?:^|[\s.!?])(?:\d{1,3})(?:’|'|′)(?:\+\d)?\s(?=\p{Lu})/gu;
const AGO = /\b\d{1,2} (?:minutes?|min|hours?|hrs?) ago\b|vor \d{1,2} (?:Minuten|Stunden)|il y a \d{1,2} (?:minutes?|heures?)|hace \d{1,2} (?:minutos?|horas?)|\d{1,2}分前|\d{1,2}分钟前|\d{1,2} (?:минут|мин) назад/giu;

const AGO_WORDS = [" ago", "vor ", "il y a", "hace ", "分前", "分钟前", " назад"];

/** Whether a piece grows as things happen: entries with the time before each. */
export function signsOfLive({ text }: Reading): Sign[] {
  const start = text.slice(0, 6_000);
  const times = Array.from(start.matchAll(TIMES), ([shown, hour, minute]) => ({ shown: shown.trim(), at: Number(hour) * 60 + Number(minute) }));
  const minutes = start.match(MINUTES) ?? [];
  const ago = AGO_WORDS.some((word) => start.includes(word)) ? (start.match(AGO) ?? []) : [];
  const sign = (weight: number, shown: readonly string[]): Sign => ({ kind: "live-blog", signal: "time-stamps", words: shown.slice(0, 3).join(" ").slice(0, 80), where: "text", weight });
  // A timetable or a chronicle has times as well, but not so many for so few words.
  const crowded = times.length / Math.max(1, start.length / 450);
  if (times.length >= 3 && crowded >= 0.8 && isInOrder(times.map(({ at }) => at))) return [sign(times.length >= 4 ? 3.4 : 2.6, times.map(({ shown }) => shown))];
  if (minutes.length >= 3) return [sign(3.4, minutes.map((each) => each.trim()))];
  return ago.length >= 2 ? [sign(2.4, ago)] : [];
}

/** Times that rise or fall, but for one that crosses midnight. */
function isInOrder(times: readonly number[]): boolean {
  let rises = 0;
  let falls = 0;
  for (let at = 1; at < times.length; at += 1) {
    if ((times[at] ?? 0) > (times[at - 1] ?? 0)) rises += 1;
    else if ((times[at] ?? 0) < (times[at - 1] ?? 0)) falls += 1;
  }
  return Math.min(rises, falls) <= 1 && rises + falls >= 2;
}

/** Marks given, and the lines in which reviews say what it is that they judge. */
const RATINGS: readonly [RegExp, number][] = [
  [/[★☆✭⭐]{2,5}/u, 3.2], [/(?:^|[\s(:])(?:10|\d(?:[.,]\d)?)\s?\/\s?(?:10|5|6)(?=[\s.,;)]|$)/u, 2.2],
  [/\b(?:one|two|three|four|five|zero|½|\d(?:\.5)?) (?:and a half )?stars?\b(?! (?:hotel|general|admiral))|\b\d out of (?:5|10|five|ten)\b|별점\s?\d|评分[:：]?\s?\d|оценка[:：]?\s?\d|\b(?:voto|nota|note|wertung|betyg|ocena|puan)\s?[:：]\s?\d/u, 1.8],
  [/\b(?:pros|the good|lo mejor|plus)\s?:.{2,120}\b(?:cons|the bad|lo peor|minus)\s?:/su, 2.4],
  [/\b(?:verdict|fazit|notre avis|veredicto|ons oordeel|il verdetto|вердикт)\s?[:：]/u, 1.8],
];
const WORKS: readonly [RegExp, number][] = [
  [/\b(?:directed by|starring|dirigid[ao] por|mise en scène|regie:|regia di|regi:|reżyseria|режисс[её]р:)\b|감독 [\p{L}]{2,5},? 주연|\bavec \p{L}+ \p{L}+ et \p{L}|\bcon \p{L}+ \p{L}+ y \p{L}/u, 1.4],
  [/\b\d{2,4} (?:pages|seiten|páginas|pagine|pagina[’']s|sidor|stron|страниц)\b|（[^）]{1,16}[社房]・[\d,]+円）|\b\d{2,4}\s?pp\b|\b\d{2,3} (?:minutes|minutos|minuten|minuti|min\.)(?=[\s.,)]|$)|상영시간|\(\d ?h ?\d{2}\)/u, 1.1],
  [/\b(?:verlag|press|éditions|editorial|edizioni|uitgeverij|förlag|wydawnictwo|books|gallimard|faber|penguin)\b,? ?.{0,20}(?:[£€$]|euro|seiten|pages)/u, 1.1],
  [/\b(?:dinner|lunch|meal|diner|dîner|cena|jantar|abendessen|menu|menú) (?:for|voor|pour|para|per|für) (?:two|twee|deux|dos|dois|due|zwei)\b|\b(?:for two with wine|voor twee personen|zu zweit mit wein|pour deux personnes|para dos personas|per due persone|para duas pessoas)\b/u, 1.1],
  [/\b(?:in cinemas|in theaters|now showing|until \d{1,2} \p{L}+\.?$|runs until|out now on|im kino|au cinéma|en cines|al cinema|nos cinemas)\b/u, 0.5],
];

/** A mark shows without any word. */
const MARKED = /[★☆✭⭐]{2}|\d\s?\/\s?(?:10|5)\b|별점|评分/u;

/** Whether a piece judges a work: marks, the lines that name the work, and the words of those who judge. */
export function signsOfReview({ title, text, words, lines }: Reading, { work, judge, said, inquiry }: Counts): Sign[] {
  if (text === "" || ((work.words.length < 2 || judge.words.length === 0) && !MARKED.test(text))) return [];
  const start = `${title}\n${text.slice(0, 2_500)}${text.length > 2_500 ? `\n${text.slice(2_500).slice(-800)}` : ""}`.toLowerCase();
  const found = (patterns: readonly [RegExp, number][]) => patterns.flatMap(([pattern, weight]) => {
    const match = pattern.exec(start);
    return match ? [{ words: match[0].trim().slice(0, 60), weight }] : [];
  });
  const [rated, named] = [found(RATINGS), found(WORKS)];
  const hundred = 100 / Math.max(60, words);
  const reported = Math.min(2.4, said.count * hundred * 0.8) + Math.min(1, inquiry.words.length * 0.3);
  const signs: Sign[] = [];
  const sign = (signal: "rating" | "work" | "judgement", shown: string, weight: number): void => {
    if (weight > 0.4) signs.push({ kind: "review", signal, words: shown.slice(0, 120), where: "text", weight });
  };
  const sum = (list: readonly { weight: number }[]) => list.reduce((total, { weight }) => total + weight, 0);
  const judged = Math.min(work.words.length, 6) * 0.22 + Math.min(judge.words.length, 6) * 0.38;
  // Whoever is judged is also reported on: only both together, and nobody else's word, are a judgement.
  const wording = work.words.length >= 2 && judge.words.length >= 2 ? Math.min(3.2, judged * Math.min(1, 1.6 * (judge.count + work.count) * hundred / 5)) : 0;
  if (rated.length > 0) sign("rating", rated.map((each) => each.words).join(" · "), Math.min(3.6, sum(rated)) - (wording < 0.5 ? 1.4 : 0) - reported * 0.6);
  if (named.length > 0) sign("work", named.map((each) => each.words).join(" · "), Math.min(2.2, sum(named)) - reported * 0.5);
  if (wording > 0) sign("judgement", [...work.words.slice(0, 3), ...judge.words.slice(0, 4)].join(", "), wording - reported * 0.7 - (lines.length > 0 ? 0 : 1));
  return signs;
}
