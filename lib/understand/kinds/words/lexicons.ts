import type { Lexicon } from "../match";
import { ARABIC } from "./arabic";
import { CHINESE } from "./chinese";
import { DUTCH } from "./dutch";
import { ENGLISH } from "./english";
import { FRENCH } from "./french";
import { GERMAN } from "./german";
import { GRAMMAR } from "./grammar";
import { ITALIAN } from "./italian";
import { JAPANESE } from "./japanese";
import { KOREAN } from "./korean";
import { POLISH } from "./polish";
import { PORTUGUESE } from "./portuguese";
import { RUSSIAN } from "./russian";
import { SPANISH } from "./spanish";
import { SWEDISH } from "./swedish";
import { TURKISH } from "./turkish";
import { UKRAINIAN } from "./ukrainian";
import { VIETNAMESE } from "./vietnamese";

const LEXICONS: Readonly<Record<string, Lexicon>> = {
  en: ENGLISH, de: GERMAN, nl: DUTCH, sv: SWEDISH, da: SWEDISH, no: SWEDISH, nb: SWEDISH, nn: SWEDISH, fr: FRENCH, es: SPANISH, ca: SPANISH, gl: PORTUGUESE, it: ITALIAN, pt: PORTUGUESE,
  ru: RUSSIAN, be: RUSSIAN, uk: UKRAINIAN, pl: POLISH, ar: ARABIC, zh: CHINESE, ja: JAPANESE, ko: KOREAN, tr: TURKISH, vi: VIETNAMESE,
};

/** Whose small words stand for those of a language without a list of its own. */
const GRAMMAR_OF: Readonly<Record<string, string>> = { da: "sv", no: "sv", nb: "sv", nn: "sv", ca: "es", gl: "pt", be: "ru" };

/** The words of a language by its primary subtag; null where there are none. */
export function lexiconsOf(primary: string): readonly Lexicon[] | null {
  const own = LEXICONS[primary];
  return own === undefined ? null : [own, GRAMMAR[GRAMMAR_OF[primary] ?? primary] ?? {}];
}
