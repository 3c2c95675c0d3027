/**
 * Light stemming: the plural and the case of a word go, its meaning stays. English by step 1 of Porter's algorithm (1980),
 * French by Savoy's minimal stemmer (1999), the others in the manner of Savoy's light stemmers (2006): one ending goes,
 * the longest that leaves enough of the word. Of languages that are not here words are compared as they are written.
 */

type Stemmer = (word: string) => string;

/** Takes the first of these endings away that leaves at least so many letters; the longest stand first. */
const without = (endings: string, least: number): Stemmer => {
  const list = endings.split(" ");
  return (word) => {
    for (const ending of list) if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length);
    return word;
  };
};

const VOWEL = /[aeiouy]/;
const CVC = /^[^aeiou]*[aeiouy]+[^aeiouwxy]$/;

function english(word: string): string {
  if (word.length < 4) return word;
  return endings(plural(word)).replace(/(?<=[^aeiouy].*[^aeiou])y$/, "i");
}

function plural(word: string): string {
  if (!word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return word.slice(0, -1);
}

function endings(word: string): string {
  if (word.endsWith("eed")) return word.length > 4 ? word.slice(0, -1) : word;
  const rest = word.endsWith("ed") ? word.slice(0, -2) : word.endsWith("ing") ? word.slice(0, -3) : word;
  if (rest === word || rest.length < 2 || !VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return CVC.test(rest) ? `${rest}e` : rest;
}

const GERMAN = without("ern em en er es e", 4);
function german(word: string): string {
  if (word.length < 5) return word;
  const rest = GERMAN(word);
  return rest === word && /[bdfghklmnrt]s$/.test(word) && word.length > 5 ? word.slice(0, -1) : rest;
}

function french(word: string): string {
  if (word.length < 6) return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith("x")) return word.endsWith("aux") ? `${word.slice(0, -2)}l` : word.slice(0, -1);
  // One after another, as they stand in "-ees": plural, infinitive, then the vowels of participles, whose accents are gone.
  const rest = word.replace(/s$/, "").replace(/r$/, "").replace(/e$/, "").replace(/e$/, "");
  return rest.replace(/(.)\1$/, "$1");
}

const ROMANCE_PLURAL = without("es s", 3);
const FINAL = without("a e o", 4);
const ITALIAN = without("a e i o", 4);
const spanish: Stemmer = (word) => (word.length < 5 ? (word.length > 3 ? word.replace(/s$/, "") : word) : FINAL(word.endsWith("ces") ? `${word.slice(0, -3)}z` : ROMANCE_PLURAL(word)));
const portuguese: Stemmer = (word) => (word.length < 5 ? (word.length > 3 ? word.replace(/s$/, "") : word) : FINAL(/(?:oes|aes)$/.test(word) ? `${word.slice(0, -3)}ao` : /[aeou]is$/.test(word) ? `${word.slice(0, -2)}l` : ROMANCE_PLURAL(word)));
const italian: Stemmer = (word) => (word.length < 5 ? word : ITALIAN(/[cg]h[ei]$/.test(word) ? `${word.slice(0, -2)}e` : word));
const DUTCH = without("heden en es e s", 4);
const dutch: Stemmer = (word) => (word.length < 5 ? word : DUTCH(word).replace(/([bdfgklmnprst])\1$/, "$1"));

const RUSSIAN = without("иями ями ами ого его ому ему ыми ими иях ях ах ов ев ей ом ем ой ый ий ую юю ая яя ое ее ые ие ых их ым им ию ия ям ам ью а я о е ы и у ю ь й", 3);
const UKRAINIAN = without("ями ами ого ому ими их ях ах ів ов ев ей ям ам ою ею ом ем ий ій ої ую юю ая яя ий і ї ю я а о е и у ь й", 3);
const ARABIC_END = without("ها ان ات ون ين يه ه ي", 2);
const arabic: Stemmer = (word) => ARABIC_END(word.replace(/^(?:وال|بال|كال|فال|لل|ال|و)(?=...)/, ""));

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  en: english, de: german, fr: french, es: spanish, pt: portuguese, it: italian, nl: dutch,
  sv: without("arnas ernas ornas arna erna orna aren heten ens ets ar er or en et an na s a e t", 4),
  da: without("ernes erne ens ets ers ene er en et es e s", 4),
  no: without("enes ene ens ets ers er en et a e s", 4),
  ru: RUSSIAN, be: RUSSIAN, bg: RUSSIAN, uk: UKRAINIAN, ar: arabic,
};

const LETTERS_ALONE = /^\p{L}+$/u;

/**
 * A folded word without its ending.
 * @param lang BCP 47; the word as it is where nothing is known of its language
 */
export function stem(word: string, lang: string): string {
  const stemmer = STEMMERS[languageOf(lang)];
  return stemmer && LETTERS_ALONE.test(word) ? stemmer(word) : word;
}

/** Languages whose words are stemmed. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(STEMMERS);

/** The language by which words of this tag lose their endings, or `und` where they lose none. */
export function stemmedAs(tag: string): string {
  const lang = languageOf(tag);
  return Object.hasOwn(STEMMERS, lang) ? lang : "und";
}

/** The language of a tag, small, without region and script; Norwegian's two forms are one. */
export function languageOf(tag: string): string {
  const lang = tag.split("-", 1)[0]?.toLowerCase() ?? "";
  return lang === "nb" || lang === "nn" ? "no" : lang;
}
