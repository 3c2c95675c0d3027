import type { Line } from "./lines";

/** What a site prints around its articles and a scraper keeps: recognised by form, whatever the site. */
const FORMS: readonly RegExp[] = [
  /^(?:D{1,2}|M{1,2}|Y{2,4}|H{2}|S{2}|(?:D{1,2}|M{1,2}|Y{2,4})(?:[./ -](?:D{1,2}|M{1,2}|Y{2,4})){1,2})$/u,
  /^[a-z]{2,12}(?:[_-][a-z\d]{1,12}){0,2}[_-](?:img|image|ad|ads|banner|logo|icon|widget|placeholder)$/u,
  /^(?:home\s+)?(?:[\p{L}&]+\s+){0,4}(?:page|seite|página|pagina|страница)\s+\d+(?:\s+(?:of|von|de|di|\/)\s*\d+)?$/iu,
  /^(?:menu|search|pages?|skip to (?:main )?content|toggle navigation|load more|show more|log ?in|sign ?in|sign ?up|register|subscribe|home|about us|contact(?: us)?|privacy policy|terms(?: of (?:use|service))?|advertis(?:e with us|ement)|accept (?:all )?cookies|back to top|share|tweet|print|email|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram)$/iu,
  /^(?:home|start)\s*[>»›/|]\s*\S.*$/iu,
  /^(?:[\p{Lu}][\p{L}&]{1,14}\s*[|•·]\s*){2,}[\p{Lu}][\p{L}& ]{1,20}$/u,
];
const PAGE = /(?:page|seite|página|pagina|страница)\s+(\d{1,7})(?:\s+(?:of|von|de|di|\/)\s*\d+)?$/iu;
/** Longer than this is never furniture by form alone. */
const LONGEST = 80;

const PAGER_WORD = /^(?:\d+|…|\.{3}|[«»‹›<>←→|]+|prev(?:ious)?|next|older|newer|first|last|pages?|posts?|articles?|entries)$/iu;
const PAGER_SIGN = /[«»‹›←→…]|\.{3}|^(?:prev|next|older|newer)|\d\s+\d/iu;

/** Whether a line is a way to other pages: "« 1 2 3 … 1160 Next »". */
function isPager(text: string): boolean {
  return PAGER_SIGN.test(text) && text.split(/\s+/u).every((word) => PAGER_WORD.test(word));
}

function hasFurnitureForm(line: Line): boolean {
  if (line.text.length > LONGEST || line.kind === "count") return false;
  return isPager(line.text) || FORMS.some((form) => form.test(line.text));
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
