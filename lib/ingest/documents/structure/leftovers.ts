import { endsSentence, wordCount } from "./text";

type Leftover = { pattern: RegExp; reason: string; maxWords?: number; unlessSentence?: boolean };

/** Whole lines that no writer put into an article. Each must be certain on its own. */
const WHOLE_LINES: Leftover[] = [
  { pattern: /^(?:skip )?advertisement:?(?:\s*(?:skip )?advertisement)*(?: continue reading (?:the main story|below))?\.?$/i, reason: "advertisement mark" },
  { pattern: /^(?:story )?continue[sd]? (?:reading )?(?:below|the main story)(?: advertisement)?$/i, reason: "advertisement mark" },
  { pattern: /^article continues (?:below|after).{0,40}$/i, reason: "advertisement mark" },
  { pattern: /^just watched\b.*\bmust watch\b.*\d\d:\d\d$/i, reason: "video teaser" },
  { pattern: /^(?:play|watch) video\b(?:.* [–-] video)?$/i, reason: "video teaser" },
  { pattern: /^media playback is (?:un)?supported on (?:your|this) device\.?$/i, reason: "video player text" },
  { pattern: /^slideshow \(\d+ images?\)$/i, reason: "gallery mark" },
  { pattern: /^(?:spot_img|\[pullquote\]|\[\/?caption.*\]|skip to (?:main )?content|loading\.{0,3}|close|menu)$/i, reason: "page furniture" },
  { pattern: /^sign up for (?:our |the |daily |breaking |weekly ).{0,60}newsletters?(?: manage newsletters)?\.?$/i, reason: "newsletter invitation" },
  { pattern: /^(?:sign|signed) up for our .{0,40}newsletter\b.*$/i, reason: "newsletter invitation", maxWords: 20 },
  { pattern: /^(?:subscribe|sign up) (?:now|today|to our newsletter|here)\b.{0,60}$/i, reason: "newsletter invitation" },
  { pattern: /^share (?:this|on)\b(?: (?:article|story|post|page))?:?(?: .{0,80})?$/i, reason: "share buttons", maxWords: 8, unlessSentence: true },
  { pattern: /^(?:read (?:or|and) )?share this story: https?:\/\/\S+$/i, reason: "share buttons" },
  { pattern: /^read or share this story\b.*$/i, reason: "share buttons", maxWords: 10 },
  { pattern: /^(?:share|tweet|pin|email|print|whatsapp|facebook|twitter|linkedin|pinterest|reddit|pocket|telegram|copy link)(?:[ |/,]+(?:share|tweet|pin|email|print|whatsapp|facebook|twitter|linkedin|pinterest|reddit|pocket|telegram|copy link))+$/i, reason: "share buttons" },
  { pattern: /^follow .{2,60} on (?:twitter|facebook|instagram|x)\b.{0,30}$/i, reason: "follow button", maxWords: 12 },
  { pattern: /^click here (?:to|for) .{2,80}$/i, reason: "teaser", unlessSentence: true },
  { pattern: /^(?:read more|see more|also read|read also|related(?: (?:story|stories|articles?))?|see also|you might (?:also )?(?:be interested in|like)|recommended)\s?:?$/i, reason: "teaser" },
  { pattern: /^(?:read more|also read|read also|related(?: story)?|see also|story|watch|video|photos|gallery|more)\s?:\s?\S.*$/i, reason: "teaser", maxWords: 22, unlessSentence: true },
  { pattern: /^read more (?:on|about) .{2,60}$/i, reason: "teaser", unlessSentence: true },
  { pattern: /^.{10,160} read more$/i, reason: "teaser", maxWords: 28 },
  { pattern: /^\(\s*(?:also on|also|see also|watch|photos|video|transcript|related|read)\b.{0,40}:.{5,120}\)$/i, reason: "teaser" },
  { pattern: /^watch the latest video at \S+$/i, reason: "teaser" },
  { pattern: /^(?:by clicking|this site uses cookies|we use cookies|accept (?:all )?cookies)\b.*$/i, reason: "cookie notice", maxWords: 40 },
  { pattern: /^\d{1,2} (?:second|minute|hour|day|week|month|year)s? ago$/i, reason: "age counted from the day of the capture" },
];

const SHARE_BUTTON = /^(?:share|tweet|pin|email|e-mail|print|whatsapp|facebook|twitter|linkedin|pinterest|reddit|pocket|telegram|copy link|more)$/i;

/**
 * Why a whole line is a scraper's leftover, or null when it may be the writer's. `previous` is the
 * reason the line before it was dropped: lone share buttons count only beside others.
 */
export function leftoverReason(text: string, previous: string | null): string | null {
  if (text.length > 400) return null;
  if (previous === "share buttons" && SHARE_BUTTON.test(text)) return "share buttons";
  for (const leftover of WHOLE_LINES) {
    if (!leftover.pattern.test(text)) continue;
    if (leftover.maxWords !== undefined && wordCount(text) > leftover.maxWords) continue;
    if (leftover.unlessSentence && endsSentence(text)) continue;
    return leftover.reason;
  }
  return null;
}

/** Whether a line only announces teasers, so that what follows it to the end may be teasers too. */
export function opensTeasers(text: string): boolean {
  return /^(?:read more|see more|also read|read also|related(?: (?:story|stories|articles?))?|you might (?:also )?(?:be interested in|like)|recommended)\s?:?$/i.test(text);
}

/** Label that a page puts before its summary points; the points themselves belong to the article. */
const HIGHLIGHTS = /^(?:story highlights|highlights|key points|at a glance)\b:?\s*/i;

/** The first summary point behind a "Story highlights" label, or null. */
export function highlightLabel(text: string): { label: string; rest: string } | null {
  const match = /^(?:Story highlights|STORY HIGHLIGHTS|Key points:)\s*/.exec(text) ?? (HIGHLIGHTS.test(text) && wordCount(text) <= 2 ? HIGHLIGHTS.exec(text) : null);
  return match ? { label: match[0].trim(), rest: text.slice(match[0].length) } : null;
}
