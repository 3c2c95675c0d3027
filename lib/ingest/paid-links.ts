import type { Mark } from "@/lib/understand/kinds/types";

/** Links whose `rel` says that somebody paid for them; a single one may be an advertiser's in an honest piece. */
const PAID = /<a\b[^<>]{0,2000}?\brel\s*=\s*["']?[^"'<>]{0,100}\bsponsored\b/gi;
const LONGEST = 400_000;
const FEWEST = 2;

/** The mark of a piece whose links were paid for, or none. @param html as its source wrote it, before it is cleaned */
export function paidLinks(html: string): Mark[] {
  if (!html.includes("sponsored")) return [];
  const links = html.slice(0, LONGEST).match(PAID)?.length ?? 0;
  return links < FEWEST ? [] : [{ in: "links", words: `rel=sponsored, ${links} times` }];
}
