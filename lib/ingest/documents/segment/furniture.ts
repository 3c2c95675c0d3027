import type { Line } from "./lines";

/** What a site prints around its articles and a scraper keeps: recognised by form, whatever the site. */
const FORMS: readonly RegExp[] = [
  /^(?:D{1,2}|M{1,2}|Y{2,4}|H{2}|S{2}|(?:D{1,2}|M{1,2}|Y{2,4})(?:[./ -](?:D{1,2}|M{1,2}|Y{2,4})){1,2})$/u,
  /^[a-z]{2,12}(?:[_-][a-z\d]{1,12}){0,2}[_-](?:img|image|ad|ads|banner|logo|icon|widget|placeholder)$/u,
  /^(?:home\s+)?(?:[\p{L}&]+\s+){0,4}(?:page|seite|página|pagina|страница)\s+\d+(?:\s+(?:of|von|de|di|\/)\s*\d+)?$/iu,
  /^(?:[«‹<←]\s*)?(?:(?:prev(?:ious)?|next|older|newer|first|last)(?:\s+(?:page|posts?|articles?|entries))?|\d+|…|\.{3}|[«»‹›<>←→|\s])(?:\s*(?:\d+|…|\.{3}|next|prev(?:ious)?|[«»‹›<>←→|]))*\s*$/iu,
  /^(?:menu|search|pages?|skip to (?:main )?content|toggle navigation|load more|show more|log ?in|sign ?in|sign ?up|register|subscribe|home|about us|contact(?: us)?|privacy policy|terms(?: of (?:use|service))?|advertis(?:e with us|ement)|accept (?:all )?cookies|back to top|share|tweet|print|email|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram)$/iu,
  /^(?:home|start)\s*(?:[>»›/|]\s*\S.{0,60})+$/iu,
  /^(?:[\p{Lu}][\p{L}&]{1,14}\s*[|•·]\s*){2,}[\p{Lu}][\p{L}& ]{1,20}$/u,
];
const PAGE = /(?:page|seite|página|pagina|страница)\s+(\d{1,7})(?:\s+(?:of|von|de|di|\/)\s*\d+)?$/iu;
/** Longer than this is never furniture by form alone. */
const LONGEST = 80;

function hasFurnitureForm(line: Line): boolean {
  return line.text.length <= LONGEST && line.kind !== "count" && FORMS.some((form) => form.test(line.text));
}

/** Which lines are furniture (`lines` index true), and the origin's page number if one of them gives it. */
export function findFurniture(lines: readonly Line[]): { furniture: boolean[]; page: number | null } {
  const furniture = lines.map((line) => line.kind === "rule" || hasFurnitureForm(line));
  let page: number | null = null;
  lines.forEach((line, i) => {
    const found = furniture[i] && page === null ? PAGE.exec(line.text) : null;
    if (found) page = Number(found[1]);
  });
  return { furniture, page };
}
