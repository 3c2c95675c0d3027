import type { LanguageModel } from "./language-model";
import { lexiconOf, lookUp } from "./topic-lexicon";

/** A language tag (BCP 47, `und` when unknown) and why. `sure`: nothing that somebody states stands against it. */
export type LanguageGuess = { value: string; reason: string; sure?: true };

/** Scripts that say the language by themselves, or nearly so. */
const SCRIPTS: [RegExp, string, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja", "kana"],
  [/\p{Script=Hangul}/gu, "ko", "Hangul"],
  [/\p{Script=Thai}/gu, "th", "Thai letters"],
  [/\p{Script=Greek}/gu, "el", "Greek letters"],
  [/\p{Script=Hebrew}/gu, "he", "Hebrew letters"],
  [/\p{Script=Devanagari}/gu, "hi", "Devanagari"],
  [/\p{Script=Bengali}/gu, "bn", "Bengali letters"],
  [/\p{Script=Tamil}/gu, "ta", "Tamil letters"],
  [/\p{Script=Georgian}/gu, "ka", "Georgian letters"],
  [/\p{Script=Armenian}/gu, "hy", "Armenian letters"],
];

/** The commonest small words of each language, which few others share. */
const SMALL_WORDS: Record<string, string> = {
  en: "the of and to in is that for was with on as by at from are it its has have be said this which were will been not but or an how why what you your who after over more can than into about their could would",
  fr: "le la les des du de et un une est dans que qui pour par sur au aux avec pas plus ce cette sont ont été il elle se ne mais",
  de: "der die das und ist in den von zu mit dem des für auf ein eine im nicht als auch es sich an werden aus er hat dass sie nach bei wie warum mehr gegen über wird vor kein",
  es: "el la los las de y que en un una es por para con del se su al lo como más pero fue ha sus este esta son entre también",
  pt: "o os as de e que em um uma é por para com do da dos das não se na no ao mais foi sua seu como mas são também pelo pela",
  it: "il lo la i gli le di e che in un una è per con del della dei delle non si da al alla ha sono anche più nel nella come ma",
  nl: "de het een en van in is dat op te voor met zijn die niet aan er om ook als bij door naar maar hij was heeft worden uit nog na over meer hoe waarom geen moet gaat deze wel",
  sv: "och i att det som en på är av för med den till har inte om ett de var från men hade kan ska vid också under efter",
  da: "og i at det som en på er af for med den til har ikke om et de var fra men havde kan skal ved også under efter blev",
  no: "og i å det som en på er av for med den til har ikke om et de var fra men hadde kan skal ved også under etter ble",
  fi: "ja on ei että se oli hän mutta ovat kun myös joka sekä tai mukaan ole olla kuin jo nyt vielä sen ovat voi",
  pl: "w i na z że do się nie jest to o po jak za od przez dla oraz ale był są jego który która które przy",
  cs: "a v na se je že o s z do k i pro za by ale jako po podle jsou který která které byl bylo také jeho",
  tr: "ve bir bu için ile da de olarak daha çok olan gibi sonra kadar en ancak ise değil olduğu oldu göre her",
  id: "yang dan di untuk dengan dari ini itu pada tidak akan dalam ke oleh juga adalah telah bahwa kata atau sebagai",
  ro: "și în de la cu pe din că pentru care este sunt a au nu mai un o prin fost dar sau după într ale",
  hu: "a az és hogy nem is egy ez volt de meg csak van már mint még el ki az egyik szerint volna lett",
  vi: "của và là có trong được cho không các với một những này người đã ra từ về khi tại đến để",
};

/** Each small word with the languages that use it. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [lang, list] of Object.entries(SMALL_WORDS)) {
  for (const word of list.split(" ")) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), lang]);
}

/** Languages in Latin letters whose topics have a lexicon. */
const WITH_LEXICON = ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr", "vi"];

const SAMPLE = 4000;
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu;
const CYRILLIC: [RegExp, string][] = [[/[іїєґ]/giu, "uk"], [/[ўі]/giu, "be"], [/[ђћљњџј]/giu, "sr"], [/[ыэё]/giu, "ru"]];

/** A character of these counts as so many letters, because it says as much: names in Latin letters do not outweigh a Chinese text. */
const HAN_WEIGHT = 2.5;
/** Languages so near that their small words tell them apart better than their sounds. */
const NEAR: string[][] = [["da", "no", "sv"], ["es", "pt"]];
const SCANDINAVIAN = new Set(["da", "no", "sv"]);
const MALAY = /\b(?:kerana|ialah|sahaja|iaitu|bahawa|beliau)\b/i;
const LEAST_PROBABILITY = 0.5;
/** A guess from so many letters, and so probable, outweighs what a feed or page states of itself. */
const SURE = 0.95;
const SURE_LETTERS = 120;
/** Languages that are taken for one another too easily for a guess to stand against what is stated. */
const ALIKE: string[][] = [["da", "no", "nb", "nn", "sv"], ["es", "pt", "gl", "ca"], ["id", "ms"], ["hr", "bs", "sr", "sh", "sl"], ["cs", "sk"], ["bg", "mk"], ["nl", "af"], ["de", "lb"]];
const PROBE = 600;

/**
 * The language of a text of which somebody states one. What is stated stands, with its region, unless the text is surely
 * in another: many feeds state the language that their software was made in.
 * @param stated BCP 47
 * @returns null where what is stated stands
 */
export function otherLanguage(stated: string, text: string, model: LanguageModel): LanguageGuess | null {
  const primary = stated.toLowerCase().split("-")[0] ?? "";
  // The small words of a language nearly always show it, and cost little to look for.
  if (bySmallWords(text.slice(0, PROBE)).value === primary) return null;
  const guess = guessLanguage(text, model);
  const same = guess.value === primary || ALIKE.some((group) => group.includes(primary) && group.includes(guess.value));
  return same || !guess.sure ? null : guess;
}

/**
 * The language of a text: by a script that only one language uses, else by the model, corrected by small words among
 * near neighbours; `und` rather than a weak guess.
 */
export function guessLanguage(text: string, model: LanguageModel): LanguageGuess {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 10) return { value: "und", reason: "Too few letters to tell the language." };
  if (count(sample, OTHER_SCRIPT) / letters < 0.05) return byModel(sample, model);
  for (const [script, lang, name] of SCRIPTS) {
    const share = count(sample, script) / letters;
    if (share > (lang === "ja" ? 0.08 : 0.4)) return { value: lang, reason: `Written in ${name}.`, sure: true };
  }
  const han = count(sample, /\p{Script=Han}/gu);
  if ((han * HAN_WEIGHT) / (letters + han * (HAN_WEIGHT - 1)) > 0.5) return { value: "zh", reason: "Written in Chinese characters without kana.", sure: true };
  if (count(sample, /\p{Script=Arabic}/gu) / letters > 0.4) return byModel(sample, model, ["ar", "fa", "ur", "ps", "sd", "ckb", "ku"]) ?? arabicScript(sample);
  if (count(sample, /\p{Script=Cyrillic}/gu) / letters > 0.4) return byModel(sample, model, ["ru", "uk", "bg", "be", "sr", "mk", "kk", "ky", "mn", "tg"]) ?? cyrillic(sample, letters);
  return byModel(sample, model);
}

function byModel(sample: string, model: LanguageModel): LanguageGuess;
function byModel(sample: string, model: LanguageModel, within: string[]): LanguageGuess | null;
function byModel(sample: string, model: LanguageModel, within?: string[]): LanguageGuess | null {
  const found = model(sample);
  if (within && !(found && within.includes(found.lang))) return null;
  if (found && SCANDINAVIAN.has(found.lang) && /[äö]/i.test(sample) && !/[æø]/i.test(sample)) return { value: "sv", reason: "Its letters are those of Swedish among its neighbours." };
  const short = within ? null : byFewWords(sample, found);
  if (short) return short;
  if (!found || found.probability < LEAST_PROBABILITY) return bySmallWords(sample);
  const near = NEAR.find((group) => group.includes(found.lang));
  if (near) {
    const small = bySmallWords(sample);
    if (near.includes(small.value)) return small;
  }
  const lang = settled(found.lang, sample);
  const sure = found.probability >= SURE && count(sample, /\p{L}/gu) >= SURE_LETTERS;
  return { value: lang, reason: `The sounds of its words fit this language (${Math.round(found.probability * 100)} %).`, ...(sure && { sure }) };
}

/** A text of fewer letters is a headline: the model mistakes many for languages of a small press. */
const HEADLINE_LETTERS = 120;
/** What counts of a word that the lexicon of topics knows, and of what the model says where it is certain. */
const KNOWN_WORD = 0.6;
const MODEL_WORD = 1.6;
/** The model sees these in many a headline of others. */
const SELDOM = new Set(["af", "bs", "ca", "ceb", "co", "cy", "eo", "eu", "fy", "ga", "gd", "gl", "ha", "haw", "hmn", "ht", "ig", "jv", "ku", "la", "lb", "mg", "mi", "mt", "ny", "sm", "sn", "so", "st", "su", "sw", "tl", "uz", "xh", "yo", "zu"]);
const SMALL_PRESS = 0.5;
const CERTAIN = 0.97;
const LEAST_SCORE = 1;
const LEAST_LEAD = 0.4;

/** The language of a headline: by its small words, the words of it that are known from topics, and the model together; null where they do not say. */
function byFewWords(sample: string, found: ReturnType<LanguageModel>): LanguageGuess | null {
  if (count(sample, /\p{L}/gu) >= HEADLINE_LETTERS || (found && found.probability >= CERTAIN && !SELDOM.has(found.lang))) return null;
  const scores = new Map<string, number>();
  const add = (lang: string, score: number) => scores.set(lang, (scores.get(lang) ?? 0) + score);
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const langs = LANGUAGES_OF.get(word) ?? [];
    for (const lang of langs) add(lang, langs.length === 1 ? 1 : 1.4 / langs.length);
  }
  for (const lang of WITH_LEXICON) {
    const lexicon = lexiconOf(lang);
    if (lexicon) lookUp(lexicon, sample, () => add(lang, KNOWN_WORD));
  }
  if (found) add(settled(found.lang, sample), MODEL_WORD * found.probability * (SELDOM.has(found.lang) ? SMALL_PRESS : 1));
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST_SCORE || first[1] - (second?.[1] ?? 0) < LEAST_LEAD) return null;
  return { value: first[0], reason: "Its few words are words of this language." };
}

/** Malay and Bosnian are told from Indonesian and Croatian by words alone; without any the larger press is meant. */
function settled(lang: string, sample: string): string {
  if (lang === "ms" || lang === "id") return MALAY.test(sample) && !/\b(?:karena|bahwa)\b/i.test(sample) ? "ms" : "id";
  return lang === "bs" ? "hr" : lang;
}

function arabicScript(sample: string): LanguageGuess {
  if (/[ٹڈڑںے]/.test(sample)) return { value: "ur", reason: "Written in Arabic script with letters of Urdu." };
  if (count(sample, /[پچژگ]/g) > 3) return { value: "fa", reason: "Written in Arabic script with letters of Persian." };
  return { value: "ar", reason: "Written in Arabic script." };
}

function cyrillic(sample: string, letters: number): LanguageGuess {
  for (const [own, lang] of CYRILLIC) {
    if (count(sample, own) / letters > 0.01) return { value: lang, reason: "Written in Cyrillic with letters of this language." };
  }
  return { value: "bg", reason: "Written in Cyrillic without the letters of its neighbours." };
}

function bySmallWords(sample: string): LanguageGuess {
  const words = sample.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words) for (const lang of LANGUAGES_OF.get(word) ?? []) hits.set(lang, (hits.get(lang) ?? 0) + 1);
  const scores = [...hits].map(([lang, count]) => ({ lang, hits: count })).sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < 3 || first.hits / words.length < 0.08 || first.hits < (second?.hits ?? 0) * 1.08) {
    return { value: "und", reason: "Its small words fit no language well enough." };
  }
  return { value: first.lang, reason: `${first.hits} of its first ${words.length} words are small words of this language.` };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
