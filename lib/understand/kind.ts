import type { Kind } from "@/lib/closed-lists";
import { sponsoredSignals } from "./promotion";

/** What a finding about the kind of piece may look at. All but `title` and `text` may be missing. */
export type KindInput = {
  title: string;
  /** The body as plain text, paragraphs on lines of their own. */
  text: string;
  /** The label above the title ("Opinion", "Advertorial"). */
  kicker?: string | null;
  disclaimer?: string | null;
  byline?: string | null;
  dateline?: string | null;
};

export type KindFinding = { value: Kind; evidence: string };

const KICKERS: [RegExp, Kind][] = [
  [/^(?:analysis ?\/ ?opinion|opinion|commentary|op-ed|comment)\b/i, "opinion"],
  [/^(?:sponsored(?: content| post)?|advertorial|paid (?:post|content|partnership)|partner content|promoted|branded content)\b/i, "sponsored"],
  [/^press release\b/i, "press-release"],
  [/^editorial\b/i, "editorial"],
  [/^analysis\b/i, "analysis"],
  [/^interview\b/i, "interview"],
  [/^review\b/i, "review"],
  [/^live\b/i, "live-blog"],
];

const TITLE_LABELS: [RegExp, Kind][] = [
  [/^(?:opinion|op-ed|commentary|guest column|column|letter to the editor)\s*[:|–—-]\s/i, "opinion"],
  [/^(?:opinion|commentary)\s*[|:]/i, "opinion"],
  [/^(?:editorial|our view|leader)\s*[:|]\s/i, "editorial"],
  [/^(?:analysis|explainer)\s*[:|]\s/i, "analysis"],
  [/^(?:interview|q&a|q & a)\s*[:|]\s/i, "interview"],
  [/^(?:review|(?:film|book|album|theatre|tv|game) review)\s*[:|]\s/i, "review"],
  [/^(?:correction|corrections (?:and|&) clarifications)\s*(?::|$)/i, "correction"],
  [/^(?:sponsored|advertorial|paid post|partner content)\s*[:|]\s/i, "sponsored"],
];

type Rule = (input: KindInput) => KindFinding | null;

/** Surest first. What a piece says of itself outweighs what its language suggests. */
const RULES: Rule[] = [fromKicker, fromTitle, fromSponsorLine, fromDisclaimer, fromPressRelease, fromPromotion, fromCommentMark, fromWire];

/**
 * What kind of piece a text shows itself to be, with the words that show it; null when nothing does,
 * which is most of the time: a plain report carries no mark. Conservative by design.
 */
export function findKind(input: KindInput): KindFinding | null {
  for (const rule of RULES) {
    const finding = rule(input);
    if (finding) return finding;
  }
  return null;
}

function byLabel(text: string, labels: [RegExp, Kind][], where: string): KindFinding | null {
  for (const [pattern, value] of labels) {
    const match = pattern.exec(text);
    if (match) return { value, evidence: `${where} “${match[0].replace(/\s*[:|–—-]\s*$/, "").trim()}”` };
  }
  return null;
}

function fromKicker({ kicker }: KindInput): KindFinding | null {
  return kicker ? byLabel(kicker.trim(), KICKERS, "labelled") : null;
}

function fromTitle({ title }: KindInput): KindFinding | null {
  return byLabel(title, TITLE_LABELS, "the title begins with");
}

const SPONSOR_LINE = /^(?:(?:this (?:is a|article is|post is|content is|story is) (?:a )?(?:sponsored|paid|promoted)\b.{0,80})|(?:sponsored|paid for|presented) by .{2,60}|advertorial|sponsored (?:content|post|article)|paid (?:post|advertisement)|partner content)\.?$/im;

function fromSponsorLine({ text }: KindInput): KindFinding | null {
  const match = SPONSOR_LINE.exec(text);
  return match ? { value: "sponsored", evidence: `the text says “${match[0].trim()}”` } : null;
}

const OWN_VIEWS = /\b(?:author|writer|columnist|contributor)(?:['’]s|s['’])? (?:own|personal|alone)\b|\b(?:personal|own) (?:views?|opinions?)\b|\b(?:views?|opinions?) expressed\b.{0,80}\b(?:author|writer|own)\b|个人观点|仅代表作者|Meinung des Autors|opinión del autor/iu;

function fromDisclaimer({ disclaimer, text }: KindInput): KindFinding | null {
  const own = disclaimer ? OWN_VIEWS.exec(disclaimer) : null;
  if (own) return { value: "opinion", evidence: `the disclaimer speaks of the “${own[0]}”` };
  const tail = text.slice(-600);
  const said = /\b(?:the )?(?:views?|opinions?) expressed (?:here|herein|in this (?:article|piece|column|commentary|op-ed))? ?.{0,40}\b(?:are|is|do|does)\b.{0,60}\b(?:author|writer|own|not (?:necessarily )?(?:reflect|represent))/i.exec(tail);
  return said ? { value: "opinion", evidence: `the text ends “${said[0]}”` } : null;
}

const RELEASE_MARKS = /\bFOR IMMEDIATE RELEASE\b|\/PRNewswire\/|\bPRNewswire\b ?--|\(BUSINESS WIRE\)|\(GLOBE NEWSWIRE\)|\bGLOBE NEWSWIRE\b ?--|\/PRNewswire-|\bACCESSWIRE\b|\bEIN Presswire\b/;
const RELEASE_PARTS = [/^(?:media|press) contacts?\s*:?/im, /\bforward-looking statements\b/i, /^about [A-Z][^\n.]{2,50}$/m, /^(?:source|SOURCE):? [A-Z][\w.&, ]{2,50}$/m, /^###$/m];

function fromPressRelease({ text, dateline }: KindInput): KindFinding | null {
  const mark = RELEASE_MARKS.exec(dateline ?? "") ?? RELEASE_MARKS.exec(text.slice(0, 1500));
  if (mark) return { value: "press-release", evidence: `the text bears “${mark[0].trim()}”` };
  const parts = RELEASE_PARTS.flatMap((pattern) => pattern.exec(text)?.[0].trim() ?? []);
  return parts.length >= 3 ? { value: "press-release", evidence: `parts of a press release: ${parts.map((part) => `“${part}”`).join(", ")}` } : null;
}

function fromPromotion({ title, text }: KindInput): KindFinding | null {
  const signals = sponsoredSignals(title, text);
  return signals ? { value: "sponsored", evidence: signals } : null;
}

const COMMENT_MARK = /^(?:comment|commentary|my (?:view|take|opinion)|评论|点评|analysis ?\/ ?opinion|a commentary by .{3,40})\s*(?:[:：]|$)/imu;

/** A paragraph marked as comment, or a label that stayed in the body. */
function fromCommentMark({ text }: KindInput): KindFinding | null {
  const mark = COMMENT_MARK.exec(text.slice(0, 6000));
  return mark ? { value: "opinion", evidence: `a paragraph is marked “${mark[0].trim()}”` } : null;
}

const WIRE = /\((?:Reuters|REUTERS|AP|AFP|UPI|Xinhua|TASS|ANI|PTI|IANS|dpa|EFE|ANSA|Kyodo|Yonhap)\)$|电$/u;

function fromWire({ dateline }: KindInput): KindFinding | null {
  const mark = dateline ? WIRE.exec(dateline) : null;
  return mark ? { value: "wire-copy", evidence: `the dateline names the agency: “${dateline}”` } : null;
}
