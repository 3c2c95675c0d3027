/** Controls other than tab and line feed, what is invisible or reorders its neighbours, and code points that mean nothing. */
const UNWANTED = /(?![\t\n])\p{Cc}|(?!\u200c|\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|[\u2028\u2029\ufff9-\ufffb]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;
/** A flag of a part of a country is a black flag with tags, the one honest use of them. */
const REGION_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}/gu;
/** Joiners mean something between two letters or marks of one script, or two pictures; elsewhere they only hide. */
const STRAY_JOINER = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}])|([\u200c\u200d])[\u200c\u200d]+/gu;
/** No picture is joined of more than this; a longer one could not be broken at the end of a line. */
const JOINED_PICTURES = /((?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]?\u200d){7}\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]?)\u200d/gu;
/** No writing system puts more marks than this on one letter. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

/**
 * What somebody typed, as it may be stored and shown anywhere: composed (NFC), lines ended by \n, without characters that
 * are invisible, reorder their neighbours or pile up over them. Letters of all scripts and emoji stay as they are.
 */
export function cleanText(typed: string): string {
  const flags: string[] = [];
  // Kept aside under a private-use mark that nobody can have typed, for those are taken out first.
  const aside = typed.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\ue000", "").replace(REGION_FLAG, (flag) => {
    flags.push(flag);
    return "\ue000";
  });
  return aside
    .replace(UNWANTED, (found) => (found === "\u2028" || found === "\u2029" ? "\n" : ""))
    .replace(STRAY_JOINER, (_, one?: string) => one ?? "")
    .replace(STACKED, "$1")
    .replace(JOINED_PICTURES, "$1")
    .replaceAll("\ue000", () => flags.shift() ?? "")
    // What stood between a letter and its mark may be gone now.
    .normalize("NFC")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim();
}

/** A text whose letters carry no more marks than any writing system puts on them: heaps of them cover the lines around. */
export function withoutHeaps(text: string): string {
  return text.replace(STACKED, "$1");
}

/** One line of clean text: a name, a reason. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/gu, " ");
}
