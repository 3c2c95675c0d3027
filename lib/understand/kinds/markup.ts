import type { Kind } from "@/lib/closed-lists";
import type { Mark, MarkPlace, Sign, Where } from "./types";
import { KIND_OF_HOST } from "./words/hosts";
import { foldName, KIND_OF_NAME } from "./words/names";

/** Types of schema.org that say what kind of piece it is, and such as sites make up in their manner. */
const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  OpinionNewsArticle: "opinion", AnalysisNewsArticle: "analysis", BackgroundNewsArticle: "analysis", ReviewNewsArticle: "review", Review: "review", CriticReview: "review",
  AdvertiserContentArticle: "sponsored", SatiricalArticle: "satire", LiveBlogPosting: "live-blog", ReportageNewsArticle: "report",
  PressRelease: "press-release", PressReleaseArticle: "press-release", Interview: "interview", InterviewArticle: "interview", EditorialArticle: "editorial",
  CorrectionComment: "correction", CorrectionArticle: "correction",
};

/** What a source itself says counts more than all that its text shows together. */
const WEIGHT: Readonly<Record<MarkPlace, number>> = { type: 12, section: 9, label: 9, genre: 8, category: 6, links: 1.5 };
const ADDRESS = 7;
const HOST = 9;
/** Names that are also topics: a feed files reports about them under the same word. */
const ALSO_TOPICS = /^(?:satire|satirical|parody|humor satire|corrections?|live|background|hintergrund|letters|ideas|idées|idee|voices|blogs|essays?|conversations?|views|perspectives?|promotion|publicidad|publicidade|reklam|reklama|реклама|wire|agentur|critique|kritik|обзор|directo?|ad|pr|werbung|広告|广告|광고|提供|хроника|онлайн|声|聞く|論壇|критика)$/;
const AS_TOPIC = 1.2;
/** Names too short or too common to be believed in an address. */
const NOT_IN_ADDRESS = /^(?:ad|pr|direct|directo|live|letter|letters|ideas|views|tribune|blogs|perspective|perspectives|conversation|conversations|background|promotion|publicidad|reklama|reklam|wire|critique|kritik|debate|debats|debat|cartas|firmas|agentur|comment|annons|ilan|idee|voces|satira|parodie|tested|corrected)$/;
const ADDRESS_LIVE = /^\/(?:[\w-]+\/){0,3}(?:live|liveblog|liveticker|direct|en-direct|directo|diretta|ao-vivo)\//;

/** What the markup of a piece's source, and its address, say of its kind. */
export function signsOfMarkup(marks: readonly Mark[], url: string | null): Sign[] {
  return [...marks.flatMap(signOfMark), ...(url === null ? [] : signsOfAddress(url))];
}

/** Whether a name says what kind of a piece something is; for those who look for such names in markup. */
export function namesKind(words: string): boolean {
  return words.length <= LONGEST_NAME && KIND_OF_NAME.has(foldName(words));
}

const LONGEST_NAME = 60;

function signOfMark({ in: place, words }: Mark): Sign[] {
  const where: Where = place === "category" || place === "genre" ? "feed" : place === "links" ? "links" : "markup";
  if (place === "links") return [{ kind: "sponsored", signal: "sponsored-links", words, where, weight: WEIGHT.links }];
  if (place === "type") {
    const kind = KIND_OF_TYPE[words];
    return kind ? [{ kind, signal: "type", words, where, weight: WEIGHT.type }] : [];
  }
  if (words.length > LONGEST_NAME) return [];
  for (const part of [words, ...words.split(/\s*[/>|:»]\s*/)]) {
    const name = foldName(part);
    const kind = KIND_OF_NAME.get(name);
    if (kind) return [{ kind, signal: place, words, where, weight: place === "category" && ALSO_TOPICS.test(name) ? AS_TOPIC : WEIGHT[place] }];
  }
  return [];
}

/** Sections that stand in an address, whichever language they are in; a site's own name for what it paid for stands there most often. */
function signsOfAddress(url: string): Sign[] {
  if (!URL.canParse(url)) return [];
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^(?:www|m|amp)\./, "");
  const known = KIND_OF_HOST.get(host) ?? KIND_OF_HOST.get(host.split(".").slice(-2).join("."));
  const signs: Sign[] = known ? [{ kind: known, signal: "host", words: host, where: "address", weight: HOST }] : [];
  const front = host.split(".")[0] ?? "";
  if (/^(?:opinion|opinions|opinie|meinung|opinionator|blogs?-opinion)$/.test(front)) signs.push({ kind: "opinion", signal: "address", words: host, where: "address", weight: ADDRESS });
  if (ADDRESS_LIVE.test(pathname)) signs.push({ kind: "live-blog", signal: "address", words: pathname.slice(0, 60), where: "address", weight: ADDRESS - 2 });
  // The last part is the piece's own name, which may hold any word.
  const folders = pathname.split("/").slice(1, -1).slice(0, 6);
  const last = pathname.split("/").at(-1) === "" ? folders.length - 1 : folders.length;
  for (const folder of folders.slice(0, Math.max(last, 1))) {
    const name = foldName(decoded(folder).replace(/[-_+]/g, " "));
    const kind = KIND_OF_NAME.get(name);
    if (kind && !NOT_IN_ADDRESS.test(name)) signs.push({ kind, signal: "address", words: `/${folder}/`, where: "address", weight: ADDRESS });
  }
  return signs;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
