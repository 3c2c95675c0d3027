/** Month names, in the languages whose written dates are read, to 1-12. Lower case. */
const MONTHS_BY_LANGUAGE: Record<string, string[]> = {
  de: ["januar|jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  es: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre", "diciembre"],
  it: ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
  pt: ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
  nl: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
  ru: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
  ar: ["يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|إبريل|نيسان", "مايو|أيار", "يونيو|حزيران", "يوليو|تموز", "أغسطس|آب", "سبتمبر|أيلول", "أكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول"],
};

const ENGLISH_MONTHS = [
  "January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun",
  "July|Jul", "August|Aug", "September|Sept|Sep", "October|Oct", "November|Nov", "December|Dec",
];

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

const monthIndex = index([ENGLISH_MONTHS, ...Object.values(MONTHS_BY_LANGUAGE)]);
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
export const ENGLISH_MONTH_FULL = longestFirst(ENGLISH_MONTHS.map((names) => names.split("|")[0] ?? ""));
export const OTHER_MONTH = longestFirst(Object.values(MONTHS_BY_LANGUAGE).flat());
export const ENGLISH_WEEKDAY = longestFirst(ENGLISH_WEEKDAYS);
export const ENGLISH_WEEKDAY_FULL = longestFirst(ENGLISH_WEEKDAYS.map((names) => names.split("|")[0] ?? ""));
