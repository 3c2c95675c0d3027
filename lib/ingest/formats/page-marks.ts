import { namesKind } from "@/lib/understand/kinds/markup";
import type { Mark, MarkPlace } from "@/lib/understand/kinds/types";
import { names, typesOf, type LinkedData } from "./linked-data";

/** Names of metadata that say where in its site a piece stands. */
const SECTIONS = ["article:section", "section", "parsely-section", "og:article:section", "cxenseparse:recs:category", "article:subsection", "subsection", "sailthru.section", "dc.subject.section", "prism.section"];
/** Names of metadata that say what form a piece has. */
const GENRES = /^(?:[\w.-]+[:._-])?(?:article|content|page|post|story)[-_:.]?(?:type|genre|kind|format|category)$|^(?:genre|dc\.type|dcterms\.type|articletype|parsely-type|prism\.genre|cxenseparse:recs:articletype|og:article:genre)$/;
const SAYS_NOTHING = /^(?:text\/html|website|article|news|newsarticle|page|post|story|single|default|webpage|blogposting|standard|text)/i;
const MOST = 12;
const LONGEST = 80;

/** What a page says of the kind of its piece: types of its linked data, sections, forms, the label above its title, classes of its body. */
export function pageMarks(document: Document, data: LinkedData | null, meta: ReadonlyMap<string, readonly string[]>): Mark[] {
  const found: Mark[] = [];
  const note = (place: MarkPlace, words: string | undefined): void => {
    const line = words?.replace(/\s+/g, " ").trim() ?? "";
    if (line !== "" && line.length <= LONGEST && found.length < MOST && !found.some((mark) => mark.in === place && mark.words === line)) found.push({ in: place, words: line });
  };
  for (const type of data ? typesOf(data) : []) if (!/^(?:News|Tech|Scholarly|Social\w*)?(?:Article|Posting|BlogPosting)$/.test(type)) note("type", type);
  for (const section of names(data?.["articleSection"])) note("section", section);
  for (const genre of names(data?.["genre"])) note("genre", genre);
  for (const key of SECTIONS) for (const section of meta.get(key) ?? []) note("section", section);
  if (meta.get("article:opinion")?.[0] === "true") note("section", "Opinion");
  for (const [key, values] of meta) if (GENRES.test(key)) for (const value of values) if (!SAYS_NOTHING.test(value)) note("genre", value);
  for (const label of labelsAbove(document)) note("label", label);
  for (const name of classNames(document)) note("section", name);
  return found;
}

const FAR = 12;

/** Short lines before the headline, in the same head, that name a kind: lists of other articles have such labels too, but not there. */
function labelsAbove(document: Document): string[] {
  const title = document.querySelector("h1");
  const head = title?.closest("header") ?? title?.parentElement ?? null;
  if (!title || !head) return [];
  const found: string[] = [];
  let seen = 0;
  for (const element of head.querySelectorAll("a, span, p, div, strong, li, h2")) {
    if (element === title || seen >= FAR) break;
    if ((title.compareDocumentPosition(element) & BEFORE) === 0 || element.children.length > 0) continue;
    seen += 1;
    const words = element.textContent?.trim() ?? "";
    if (words.length >= 2 && words.length <= 40 && namesKind(words)) found.push(words);
  }
  return found;
}

/** `Node.DOCUMENT_POSITION_PRECEDING`. */
const BEFORE = 2;

/** Categories in the classes that widespread publishing systems give the body and the article. */
function classNames(document: Document): string[] {
  const names = [document.body, document.querySelector("article")].flatMap((element) => element?.getAttribute("class")?.split(/\s+/, 60) ?? []);
  return names.flatMap((name) => /^(?:category|section|tag|format|type)-([a-z][a-z-]{2,30})$/i.exec(name)?.[1]?.replace(/-/g, " ") ?? []).filter(namesKind).slice(0, 3);
}
