import type { Kind } from "@/lib/closed-lists";
import type { Reading } from "./reading";
import type { KindInput, Sign } from "./types";
import { FOREIGN, LINES, mayStand, TITLE_FORMS } from "./words/lines";
import { foldName, KIND_OF_NAME } from "./words/names";

/** A word that a piece puts before its title stands apart by one of these. */
const APART = /^\s*[[(【〔［「]\s*([^\])】〕］」]{2,40})\s*[\])】〕］」]|^([^:：|｜/–—.!?。]{2,45}?)\s*(?:[:：|｜]|\s[-–—]\s|\.\s)/u;
/** One behind it, as "... | Opinion" or "... - review". */
const BEHIND = /(?:\s[|–—-]\s|\s*[|｜]\s*|\s*[（(])([^|｜()（）–—:]{3,40}?)[)）]?\s*$/u;
/** Names that a title may begin with for other reasons: "Live: ..." is none of them, "Views: ..." is. */
const NOT_BEFORE_TITLE = /^(?:views|ideas|voices|background|hintergrund|blogs|letters?|perspectives?|wire|wires|direct|promotion|reklama|agentur|conversations?|essays?|idee|debate|debat|声|聞く|提供|retractions?|associated press|comments?|ilan)$/;
/** Names that only stand alone before a title where a space follows: "社説 ...", "Leitartikel ...". */
const SPACED = /^(社説|訂正|書評|解説|論説|社论|社評|私の視点|ad feature)[\s　]/u;
const LABEL = 8;
/** A bare "Advertisement" among the lines of a text marks a place for one more often than that the text is one. */
const SLOT = /^(?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|reklam|reklama|реклама|إعلان|广告|廣告|広告|광고|quảng cáo|ilan|ad|pr|提供|promoted|promotion|推广|後援|후원|advertisement)$/;
const SLOT_WEIGHT = 1.1;

/** What a piece calls itself: before or behind its title, in a line of its own at its head or end. */
export function signsOfLabels(input: KindInput, reading: Reading): Sign[] {
  const signs = [...titleLabels(input.title), ...headLines(reading)];
  if (input.sponsor) signs.push({ kind: "sponsored", signal: "sponsor", words: input.sponsor, where: "head", weight: LABEL });
  signs.push(...disclaimers(input, reading), ...bylines(input.byline ?? ""));
  return signs;
}

function kindOfLabel(words: string): Kind | undefined {
  const name = foldName(words);
  return NOT_BEFORE_TITLE.test(name) ? undefined : KIND_OF_NAME.get(name) ?? byFirstWords(name);
}

/** "Opinion by Jane Doe", "Kommentar von ...", "Tribune de ...", "Letters to ...": a name and who speaks. */
function byFirstWords(name: string): Kind | undefined {
  const found = /^(.{3,25}?) (?:by|von|de|di|del|van|av|of|par|por|z|от|від) .{3,}$/u.exec(name)?.[1];
  const kind = found === undefined ? undefined : KIND_OF_NAME.get(found);
  return kind === "opinion" || kind === "interview" || kind === "review" || kind === "analysis" || kind === "editorial" || (kind === "sponsored" && found !== "ad") ? kind : undefined;
}

function titleLabels(title: string): Sign[] {
  const sign = (kind: Kind, words: string, weight = LABEL): Sign => ({ kind, signal: "title-label", words: words.trim(), where: "title", weight });
  const whole = kindOfLabel(title);
  if (whole !== undefined && title.length < 50) return [sign(whole, title)];
  const before = APART.exec(title);
  const word = before?.[1] ?? before?.[2];
  const kind = word === undefined ? undefined : kindOfLabel(word);
  if (kind !== undefined && word !== undefined) return [sign(kind, word)];
  const spaced = SPACED.exec(title)?.[1];
  const spacedKind = spaced === undefined ? undefined : KIND_OF_NAME.get(foldName(spaced));
  if (spaced !== undefined && spacedKind) return [sign(spacedKind, spaced)];
  const behind = BEHIND.exec(title.slice(-60))?.[1];
  const last = behind === undefined ? undefined : kindOfLabel(behind);
  const lower = title.toLowerCase();
  const foreign = FOREIGN.test(lower);
  return [
    ...(last !== undefined && behind !== undefined ? [sign(last, behind, LABEL - 3)] : []),
    ...TITLE_FORMS.flatMap((line) => {
      const { kind: form, pattern, weight } = line;
      const found = mayStand(line, lower, foreign) ? pattern.exec(lower) : null;
      return found ? [sign(form, asWritten(title, lower, found).slice(0, 60), weight)] : [];
    }),
  ];
}

const HEAD_LINES = 4;
const END_LINES = 5;
/** A line is looked at so far from its start, or its end: what tells what a piece is stands there. */
const LINE_START = 220;
const LINE_END = 300;

/** Lines of a text by where they stand; long ones only where they begin, or end. */
function outerLines(lines: readonly string[]): (readonly ["head" | "end", string])[] {
  const head = lines.slice(0, HEAD_LINES);
  // Of a text of few lines the ends of these were not looked at.
  const cut = lines.length <= HEAD_LINES ? head.filter((line) => line.length > LINE_START).map((line) => line.slice(LINE_START).slice(-LINE_END)) : [];
  const end = lines.slice(HEAD_LINES).slice(-END_LINES).map((line) => line.slice(-LINE_END));
  return [...head.map((line) => ["head", line.slice(0, LINE_START)] as const), ...[...cut, ...end].map((line) => ["end", line] as const)];
}

function headLines({ lines }: Reading): Sign[] {
  const outer = outerLines(lines);
  const signs: Sign[] = outer.slice(0, HEAD_LINES).flatMap(([place, line], at) => (place === "head" ? standingAlone(line, at) : []));
  const lower = outer.map(([, line]) => line.toLowerCase());
  const whole = lower.join("\n");
  const foreign = FOREIGN.test(whole);
  for (const form of LINES) {
    if (!mayStand(form, whole, foreign)) continue;
    const { kind, pattern, weight } = form;
    for (const [at, line] of lower.entries()) {
      const found = pattern.exec(line);
      if (!found) continue;
      const [where, written] = outer[at] ?? ["head", line];
      signs.push({ kind, signal: kind === "opinion" ? "disclaimer" : "line", words: asWritten(written, line, found).trim().slice(0, 160), where, weight });
      break;
    }
  }
  return signs;
}

/** A name of a kind as a line of its own, or before the first sentence. */
function standingAlone(line: string, at: number): Sign[] {
  const sign = (kind: Kind, words: string, weight: number): Sign => ({ kind, signal: "line", words, where: "head", weight });
  if (line.length <= 45) {
    const name = foldName(line);
    const kind = NOT_BEFORE_TITLE.test(name) ? undefined : KIND_OF_NAME.get(name);
    if (kind !== undefined && kind !== "wire-copy") return [sign(kind, line, SLOT.test(name) ? SLOT_WEIGHT : at < 2 ? LABEL - 2 : 2)];
  }
  const first = at === 0 ? APART.exec(line) : null;
  const before = first?.[1] ?? first?.[2];
  const kind = before === undefined ? undefined : kindOfLabel(before);
  return before !== undefined && (kind === "sponsored" || kind === "press-release" || kind === "correction") ? [sign(kind, before, LABEL - 2)] : [];
}

/** What was found in lower case, as it is written. */
function asWritten(written: string, lower: string, found: RegExpExecArray): string {
  return written.length === lower.length ? written.slice(found.index, found.index + found[0].length) : found[0];
}

const OWN_VIEWS = /\b(?:author|writer|columnist|contributor)(?:['’]s|s['’])? (?:own|personal|alone)\b|\b(?:personal|own) (?:views?|opinions?)\b|\b(?:views?|opinions?) expressed\b.{0,80}\b(?:author|writer|own)\b|个人观点|仅代表作者|Meinung des Autors|opinión del autor/iu;
const PAID = /\b(?:sponsored|paid|advertis|press release|promotional)/iu;

function disclaimers({ disclaimer, text }: KindInput, { lines }: Reading): Sign[] {
  const line = disclaimer ?? lines.slice(-END_LINES).find((each) => /^(?:disclaimer|haftungsausschluss|免责声明|免責事項|avertissement|descargo)\s*[:：]/iu.test(each)) ?? null;
  if (line === null || text === null) return [];
  const own = OWN_VIEWS.exec(line.slice(0, 600));
  if (own) return [{ kind: "opinion", signal: "disclaimer", words: own[0], where: "disclaimer", weight: 6 }];
  const paid = PAID.exec(line.slice(0, 600));
  return paid ? [{ kind: "sponsored", signal: "disclaimer", words: line.slice(0, 120), where: "disclaimer", weight: 3 }] : [];
}

const BYLINES: readonly [Kind, RegExp, number][] = [
  ["editorial", /\b(?:the )?editorial board\b|^(?:the )?editors?$|^editorial$|^(?:die )?redaktion$|本报评论员|社説|논설위원/u, 5],
  ["sponsored", /\b(?:brand ?studio|partner content|sponsored|branded content|content studio|advertorial|brandvoice|paid post|contributed content)\b|^(?:anzeige|werbung|publireportage)$/u, 5],
  ["press-release", /^(?:press release|pr newswire|business wire|globe ?newswire|pressemitteilung|communiqué)$/u, 5],
  ["wire-copy", /^(?:by )?(?:reuters|associated press|the associated press|ap|afp|agence france[- ]presse|afp news|dpa|efe|agencia efe|ansa|lusa|agência lusa|tass|тасс|риа новости|интерфакс|xinhua|新华社|kyodo(?: news)?|共同通信|時事通信|yonhap|연합뉴스|press association|pa media|pti|ani|ians|upi|apa|sda|keystone-sda|belga|anp|tt|ntb|ritzau|pap|рейтер|ukrinform|укрінформ|anadolu(?: ajansı)?|aa|dha|رويترز|أ ف ب|وكالات|agencias|agenturen|agences|agenzie|agências|ttxvn|vna)(?: (?:staff|news agency|wire|finance))?$/u, 4],
];

function bylines(byline: string): Sign[] {
  if (byline === "" || byline.length > 120) return [];
  const lower = byline.trim().toLowerCase();
  return BYLINES.flatMap(([kind, pattern, weight]) => {
    const found = pattern.exec(lower);
    return found ? [{ kind, signal: "byline" as const, words: found[0], where: "byline" as const, weight }] : [];
  });
}
