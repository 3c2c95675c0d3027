/** Month names written out, in the languages whose dates are read in running text: January to December, with variants. */
const NAMES: Record<string, string[]> = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  de: ["januar|jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  es: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre", "diciembre"],
  it: ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
  pt: ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
  nl: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
  ru: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
  ar: ["يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|إبريل|نيسان", "مايو|أيار", "يونيو|حزيران", "يوليو|تموز", "أغسطس|آب", "سبتمبر|أيلول", "أكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول"],
};

/** Shorter and other spellings. In running text only English ones are read as months: others are words as well. */
const SHORT: Record<string, string[]> = {
  en: ["Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sept|Sep", "Oct", "Nov", "Dec"],
  de: ["jan", "feb", "mär|mrz|maerz|mae", "apr", "", "jun", "jul", "aug", "sep|sept", "okt", "nov", "dez"],
  fr: ["janv|jan", "févr|fév|fev", "mar", "avr", "", "jui", "juil|jul", "aout|aoû", "sept|sep", "oct", "nov", "déc|dec"],
  es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep|set", "oct", "nov", "dic"],
  it: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
  pt: ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"],
  nl: ["jan", "feb", "mrt|maa", "apr", "", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  ru: ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
  el: ["ιαν", "φεβ|φεβρ", "μάρ|μαρ|μαρτ", "απρ", "μάι|μαι|μαϊ", "ιούν|ιουν", "ιούλ|ιουλ", "αύγ|αυγ", "σεπ|σεπτ", "οκτ", "νοέ|νοε|νοεμ", "δεκ"],
  hu: ["jan|január", "feb|febr", "már|márc", "ápr|április", "máj", "jún", "júl", "aug", "szep|szept", "okt", "nov", "dec"],
  tr: ["oca", "şub", "mar", "nis", "may", "haz", "tem", "ağu", "eyl", "eki", "kas", "ara"],
  pl: ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź|paz", "lis", "gru"],
};

const { en: ENGLISH_FULL = [], ...OTHER_NAMES } = NAMES;
const ENGLISH_MONTHS = ENGLISH_FULL.map((name, month) => [name, SHORT.en?.[month]].filter(Boolean).join("|"));

const ENGLISH_WEEKDAYS = [
  "Sunday|Sun", "Monday|Mon", "Tuesday|Tues|Tue", "Wednesday|Wed", "Thursday|Thurs|Thur|Thu", "Friday|Fri", "Saturday|Sat",
];

function index(lists: string[][]): Map<string, number> {
  const names = new Map<string, number>();
  for (const list of lists) {
    list.forEach((alternatives, position) => {
      for (const name of alternatives.split("|")) names.set(name.toLowerCase(), position);
    });
  }
  return names;
}

const monthIndex = index([ENGLISH_MONTHS, ...Object.values(OTHER_NAMES)]);
const weekdayIndex = index([ENGLISH_WEEKDAYS]);

/** Month 1-12 of a name or abbreviation in any known language, or null. */
export function monthNumber(name: string): number | null {
  const position = monthIndex.get(name.toLowerCase().replace(/\.$/, ""));
  return position === undefined ? null : position + 1;
}

/** Weekday of an English name or abbreviation, 0 being Sunday, or null. */
export function weekdayNumber(name: string): number | null {
  return weekdayIndex.get(name.toLowerCase().replace(/\.$/, "")) ?? null;
}

const longestFirst = (names: string[]): string =>
  [...new Set(names.flatMap((name) => name.split("|")))].sort((a, b) => b.length - a.length).join("|");

/** Alternations for regular expressions, longest name first. */
export const ENGLISH_MONTH = longestFirst(ENGLISH_MONTHS);
export const OTHER_MONTH = longestFirst(Object.values(OTHER_NAMES).flat());
export const ENGLISH_WEEKDAY = longestFirst(ENGLISH_WEEKDAYS);
export const ENGLISH_WEEKDAY_FULL = longestFirst(ENGLISH_WEEKDAYS.map((names) => names.split("|")[0] ?? ""));

/** Every spelling of the months of a language that is written down here, each with its month from 0; none for a language without. */
export function spellingsOf(lang: string): [month: number, word: string][] {
  return [...(NAMES[lang] ?? []).entries(), ...(SHORT[lang] ?? []).entries()].flatMap(([month, words]) => words.split("|").filter(Boolean).map((word): [number, string] => [month, word]));
}
