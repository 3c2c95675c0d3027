/** Letters that are folded but do not come apart under NFKD, and signs that readers write in more ways than one. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ", "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‐": "-", "–": "-", "—": "-",
};
/** Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs and stretching of Arabic; what is not seen. Marks of other scripts are letters there. */
const DROPPED = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]/g;
const PLAIN = /^[ -~]*$/;

const memo = new Map<string, string>();
/** Enough for every letter of the scripts of a paper. */
const MOST_REMEMBERED = 20_000;

/** One character as it is compared: small, without accents. */
function foldCharacter(character: string): string {
  const known = memo.get(character);
  if (known !== undefined) return known;
  const bare = character.normalize("NFKD").replace(DROPPED, "").normalize("NFC").toLowerCase().replace(/[ßæœøłđðþıς‘’‚“”„«»‐–—]/gu, (letter) => LETTERS[letter] ?? letter);
  const folded = /^\s+$/u.test(bare) ? " " : bare;
  if (memo.size < MOST_REMEMBERED) memo.set(character, folded);
  return folded;
}

/** Text as it stands, in one form of each letter and with one space between words. */
export function exactForm(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize("NFC")).replace(/\s+/gu, " ").trim();
}

/**
 * Text as rules compare it unless they are told otherwise: no capital letters and no accents, one kind of quotation mark and dash.
 * @param exact text in its exact form
 */
export function foldedForm(exact: string): string {
  return PLAIN.test(exact) ? exact.toLowerCase() : exact.replace(/[^ -@[-~]/gu, foldCharacter);
}

/** The same with, for each unit of the folded text, where in the exact one its character begins; one more for the end. */
export function foldedPlaces(exact: string): { folded: string; places: number[] } {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const character of exact) {
    const part = /[ -@[-~]/.test(character) ? character : foldCharacter(character);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}
