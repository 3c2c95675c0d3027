import type { Reading } from "./reading";
import type { KindInput, Sign } from "./types";

const AGENCY = "Reuters|REUTERS|AP|AFP|UPI|Xinhua|TASS|Tass|ANI|PTI|IANS|UNI|dpa(?:[-/][\\w-]{2,6}){0,2}|EFE|ANSA|LaPresse|AGI|Adnkronos|Kyodo|Jiji Press|Yonhap|Lusa|Belga|ANP|TT|NTB|Ritzau|PAP|APA|SDA|Keystone-SDA|AA|DHA|İHA|Anadolu|Europa Press|Télam|Telam|ANTARA|Antara|Bernama|APP|CNS|CP|The Canadian Press|Canadian Press|AAP|PA|RIA Novosti|Interfax|Ukrinform|KUNA|SPA|WAM|MENA|IRNA|Agence France-Presse|Associated Press|The Associated Press|VNA|TTXVN|CNA|KCNA|رويترز|أ ف ب|أ\\.ف\\.ب|د ب أ|وام|واس|بنا|قنا|سانا|وكالات|ТАСС|РИА Новости|Интерфакс|Укрінформ|共同|時事|연합뉴스|뉴시스|뉴스1";
const RELEASES = "PRNewswire|PR ?NEWSWIRE|PRNewswire-[\\w-]{2,20}|BUSINESS WIRE|Business Wire|GLOBE ?NEWSWIRE|GlobeNewswire|ACCESSWIRE|ACCESS ?Newswire|Newsfile Corp\\.|NewMediaWire|EIN Presswire|EINPresswire\\.com|PRWEB|Marketwired|CNW|Cision|ots|OTS|EQS|news aktuell|美通社|美通|PRNewswire/美通社|PR TIMES|뉴스와이어";

/** A dateline with who sends it, in the forms of each language; the start of a text is enough. */
const DATELINES: readonly RegExp[] = [
  new RegExp(`^.{0,80}?[(（]((?:${AGENCY})(?:[/=][^)）]{0,40})?)[)）]\\s*(?:[-–—.:．。]|$|[A-Z\\p{L}])`, "u"),
  new RegExp(`^.{0,60}?/\\s?((?:${AGENCY}))\\s?/`, "u"),
  /^.{0,8}?((?:新华社|新華社|中新社|中央社|新华网|中新网|路透社|法新社|美联社)\S{0,20}?\d{1,2}月\d{1,2}日(?:综合)?电|新华社\S{1,14}电|(?:新华社|中新社|中央社)[^，。]{0,24}[电電])/u,
  /^【[^】]{1,20}?(共同|時事|ロイター|AFP|AP)(?:[=＝][^】]{0,20})?】/u,
  /^\[?\(?[^)\]]{1,14}=\s?(연합뉴스|뉴시스|뉴스1|로이터|AP|AFP)\)?\]?/u,
  /^\s*\(((?:ANSA|AGI|Adnkronos|LaPresse|askanews)[^)]{0,20})\)\s*[-–—]/u,
  /^[\p{Lu}][\p{L} .'-]{1,40},\s(?:\p{L}{2,10}\.? \d{1,2}|\d{1,2} \p{L}{2,10}\.?(?: \d{4})?)\s?\((PTI|ANI|IANS|UNI|EFE|AFP|Reuters|AP|Lusa|dpa)\)/u,
  /^[A-ZÄÖÜ][\p{L} ()/.'-]{1,40}\s\((dpa[^)]{0,14}|AFP|AP|Reuters|epd|KNA|SID|APA|sda)\)\s?[-–—]/u,
];
/** Broadcasters that stand in a dateline as an agency would, and send nobody else's paper anything. */
const NO_AGENCY = /^(?:cnn|cbs|nbc|abc|bbc|fox|cnbc|npr|msnbc|us|usa|uk|eu|un|uno|wp|nyt)$/iu;
/** Datelines of agencies that are not in the list, told by their form alone: a place, a day, who sends it, a dash. */
const FORMS: readonly RegExp[] = [
  /^[\p{Lu}][\p{L} .'’/-]{1,40}(?:, [\p{Lu}][\p{L} .]{1,20})? \((\p{L}{2,6})\)\s?[-–—]/u,
  /^[\p{Lu}][\p{L} .'’-]{1,40}, (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:,? \d{4})? \((\p{Lu}[\p{L}-]{1,12})\)(?=[ :.–—-])/u,
  /^[A-Z][A-Z/ .'-]{2,40}, (?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) \d{1,2} - /mu,
  /^[А-ЯЁІЇЄ][А-ЯЁІЇЄ -]{2,30}, \d{1,2} \p{Ll}{3,9}\.?\s?[-–—/.]/u,
  /^[^/\n]{3,50}\d[^/\n]{0,20}\/\s?([^/\n\d]{2,16}?)\s?\//u,
  /^\(\s?(\p{Lu}\p{L}{2,12})\s?\)\s?[-–—]\s?\p{Lu}{2,}/u,
  /^[[(]?[가-힣]{2,4}=([가-힣A-Za-z0-9]{2,8})[)\]]?\s?[가-힣]{2,4}\s?(?:기자|특파원)/u,
  /^(\p{Script=Han}{2,5}社)\p{Script=Han}{2,10}\d{1,2}月\d{1,2}日[电電]/u,
];
/** How agencies number what they send. */
const TITLES = /^(?:UPDATE|WRAPUP|BRIEF|RPT|REFILE|TIMELINE|FACTBOX|FOREX|PRECIOUS|METALS|TREASURIES|GLOBAL MARKETS|EMERGING MARKETS|US STOCKS|[A-Z]{4,12})(?: \d)?-(?=\p{Lu})/u;

/** What agencies put at the end, and those who print them. */
const SIGN_OFFS: readonly RegExp[] = [
  /\((?:Reporting|Additional reporting|Writing) by [^)]{3,120}\)/u, /©\s?(?:Agence France-Presse|AFP|dpa[\w-]*|Reuters|The Associated Press|PAP|Lusa|EFE|ANSA)/u, /\bEnditem\b/u, /may not be published, broadcast, rewritten,? or redistributed/iu, /[.!?"”]\s+(?:[A-Z]{2,5}\s+){2,5}[A-Z]{2,5}\s*$/u,
  /\b(?:PTI|ANI|IANS|UNI)(?: [A-Z]{2,4}){1,4}\s*(?:$|\()/u, /auto-generated from (?:a )?syndicated feed|published from a (?:syndicated|wire) feed|not been edited by (?:our|\w+) staff/iu,
  /\bEFE\s+\w{2,5}(?:\/\w{2,5}){1,4}\s*$/u, /\bLusa\/(?:Fim|fim)\b/u, /\(연합뉴스\)\s*$|\(끝\)\s*$/u, /（完）\s*$/u, /\bdpa:\d{6,}/u, /^(?:\w{2,4}\/){1,4}\w{2,4}\s*(?:©.*)?$/mu, /\/(?:he|la|jha|mis|zb|stk|ck)\/(?:\w{2,4})(?:\/\w{2,4})?\s*$/u,
  /[—–-]\s?(?:Associated Press|Reuters|Agence France-Presse|AFP|AP|dpa|Xinhua|EFE|Press Association)\s*\.?\s*$/u, /\((?:[\w ]{2,30}\/ ?)?(?:Agence France-Presse|Associated Press|AFP|Reuters|AP|dpa|EFE|ANSA|PAP|TASS)\)\s*$/u,
  /\((?:Mit Material von|with agenc(?:y|ies)|avec (?:AFP|Reuters|agences)|con agencias|com agências|mit (?:dpa|AFP|Agenturen))[^)]{0,30}\)\s*$/iu,
  /(?:^|\s)(?:pb|mr|eb|jj|rl|str|bur|kd)\/\w{2,4}(?:\/\w{2,4})*\s*(?:©.*)?$/u,
];

const RELEASE_LINE = new RegExp(`(?:/\\s?(?:${RELEASES})\\s?/|[(（]\\s?(?:${RELEASES})\\s?[)）]|\\b(?:${RELEASES})\\s?--|^EQS-[\\p{L}-]{3,20}:|Original-Content von:|übermittelt durch news aktuell|(?:^|\\s)PR TIMES\\s*$|뉴스와이어\\s*$|/美通社/|(?:SOURCE|Source) [A-Z][\\w.&, ]{2,50}$)`, "mu");

/** Whether an agency or a wire of releases sent a piece: datelines, and what stands at the end. */
export function signsOfWires({ dateline }: KindInput, { title, text }: Reading): Sign[] {
  const start = text.slice(0, 260).trimStart();
  const end = text.slice(-320).trimEnd();
  const release = RELEASE_LINE.exec(dateline ?? "") ?? RELEASE_LINE.exec(text.slice(0, 700)) ?? RELEASE_LINE.exec(text.slice(-700));
  if (release) return [{ kind: "press-release", signal: "release-wire", words: release[0].trim(), where: "text", weight: 6.5 }];
  const signs: Sign[] = [];
  for (const [where, line] of [["dateline", dateline ?? ""], ["head", start]] as const) {
    const found = line === "" ? null : DATELINES.map((pattern) => pattern.exec(line)).find((each) => each !== null) ?? (where === "dateline" ? /(?:Reuters|AFP|Xinhua|TASS|dpa|EFE|ANSA|Kyodo|Yonhap|电|電)\)?$/u.exec(line) : null);
    if (found) signs.push({ kind: "wire-copy", signal: "dateline", words: found[0].trim().slice(0, 80), where, weight: 4.5 });
    if (found) break;
  }
  if (signs.length === 0) signs.push(...byForm(title, start));
  const off = SIGN_OFFS.map((pattern) => pattern.exec(end)).find((each) => each !== null);
  if (off) signs.push({ kind: "wire-copy", signal: "sign-off", words: off[0].trim().slice(0, 80), where: "end", weight: 3 });
  return signs;
}

function byForm(title: string, start: string): Sign[] {
  const named = TITLES.exec(title);
  if (named) return [{ kind: "wire-copy", signal: "dateline", words: named[0], where: "title", weight: 3 }];
  const found = FORMS.map((pattern) => pattern.exec(start)).find((each) => each !== null);
  return found && !NO_AGENCY.test(found[1] ?? "") ? [{ kind: "wire-copy", signal: "dateline", words: found[0].trim().slice(0, 80), where: "head", weight: 3.2 }] : [];
}
