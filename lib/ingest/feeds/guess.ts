import iconv from "iconv-lite";

/** An encoding and what text in it looks like: `telling` are characters that nearly all of its own are, `share` how nearly. */
type Look = { encoding: string; telling: RegExp; share: number; needs?: RegExp; needShare?: number };

/**
 * Encodings of single languages, those that allow the fewest bytes first. Where a script alone does not
 * tell two apart, its commonest letters do: wrong ones come out as rare letters and capitals.
 */
const LOOKS: Look[] = [
  { encoding: "shift_jis", telling: /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/u, share: 0.95, needs: /[\u3041-\u3096\u30a1-\u30fc]/u, needShare: 0.25 },
  { encoding: "euc-jp", telling: /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/u, share: 0.95, needs: /[\u3041-\u3096\u30a1-\u30fc]/u, needShare: 0.25 },
  { encoding: "euc-kr", telling: /[\uac00-\ud7a3\u3000-\u303f\u2010-\u2027\u00b7]/u, share: 0.9, needs: /[이다는을의에가고하한지로기사서를은도인어자대]/u, needShare: 0.2 },
  { encoding: "big5", telling: /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]/u, share: 0.95, needs: /[的是不我一有大在人了中到資要可以這個你會好為上來學就交也用能如時文說沒他看那問生提下過請天們所多]/u, needShare: 0.15 },
  { encoding: "windows-1255", telling: /\p{Script=Hebrew}/u, share: 0.9 },
  { encoding: "windows-874", telling: /\p{Script=Thai}/u, share: 0.95 },
  { encoding: "windows-1251", telling: /\p{Script=Cyrillic}/u, share: 0.85, needs: /[оеаинтсрвлкмдпу]/u, needShare: 0.55 },
  { encoding: "koi8-r", telling: /\p{Script=Cyrillic}/u, share: 0.85, needs: /[оеаинтсрвлкмдпу]/u, needShare: 0.55 },
  { encoding: "windows-1253", telling: /\p{Script=Greek}/u, share: 0.85, needs: /[αοιετσνηυρπκμλάόίέήύώς]/u, needShare: 0.6 },
  { encoding: "windows-1256", telling: /\p{Script=Arabic}/u, share: 0.85, needs: /[اليومنرتبةعدسفهك]/u, needShare: 0.6 },
];

const SAMPLE = 128 * 1024;
/** Fewer characters than this tell nothing. */
const FEWEST = 12;

/** The encoding that bytes which claim none are in by the look of their text, or null. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SAMPLE));
  for (const { encoding, telling, share, needs, needShare } of LOOKS) {
    const high = [...iconv.decode(sample, encoding)].filter((char) => char > "\u007f");
    const of = (pattern: RegExp) => high.filter((char) => pattern.test(char)).length / high.length;
    // A sample may end within a character; a text may hold a few bad ones.
    if (high.length < FEWEST || high.filter((char) => char === "\uFFFD").length > high.length * 0.02 + 1) continue;
    if (of(telling) >= share && (needs === undefined || of(needs) >= (needShare ?? 0))) return encoding;
  }
  return null;
}
