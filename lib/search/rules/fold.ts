/** Accents, and the points and strokes over and under letters that writers leave out as they like: never vowels of other scripts. */
const LEFT_OUT = /[\u0300-\u036f]|[\u0483-\u0487]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]|[\u200c]|[\u200d]|\u00ad|\ufeff/g;
/** Letters that do not come apart into a plain one and its accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ŋ: "n", ĳ: "ij",
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ؤ: "و", ئ: "ي", ς: "σ",
};
const ODD = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
const ASCII = /^[\x20-\x7e]*$/;

/** A text in small plain letters: two that differ in case, accents or width alone are the same. It may have another length. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (ASCII.test(small)) return small;
  // Taken apart, bared, and put together again, so that Hangul and vowel signs are as they were.
  return small.normalize("NFKD").replace(LEFT_OUT, "").normalize("NFC").replace(ODD, (letter) => PLAIN[letter] ?? letter);
}
