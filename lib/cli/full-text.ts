import { OPERATOR } from "@/lib/auth/actors";
import { AppError } from "@/lib/errors";
import { readPagesAgain } from "@/lib/jobs/paper/full-text";
import { tryPage } from "@/lib/jobs/paper/try-page";
import { readAgainSchema, tryPageSchema, type TriedPage } from "@/lib/sources/schema/full-text";

/** `sources try ADDRESS [--source SLUG]`: what would be taken out of a page; 1 where it would not be. */
export async function tryPageCommand(address: string, source: string | undefined, json: boolean): Promise<number> {
  const given = tryPageSchema.safeParse(address === "" ? {} : { address });
  if (!given.success || (address === "" && source === undefined)) throw new AppError("invalid", "Give the address of a page: `sources try https://news.example.org/article`.");
  const tried = await tryPage(source ?? null, given.data);
  console.log(json ? JSON.stringify(tried) : describe(tried).join("\n"));
  return tried.problem === null ? 0 : 1;
}

/** `sources again SLUG [--last N]`: has the worker read pages again. */
export async function readAgainCommand(slug: string, last: string | undefined, json: boolean): Promise<number> {
  const given = readAgainSchema.safeParse(last === undefined ? {} : { last: Number(last) });
  if (!given.success) throw new AppError("invalid", "--last takes a number from 1 to 500.");
  const pages = await readPagesAgain(OPERATOR, slug, given.data);
  console.log(json ? JSON.stringify({ pages }) : `${pages} pages of ${slug} are read again by the worker, one every five seconds.`);
  return 0;
}

function describe({ url, problem, page, feed, notes }: TriedPage): string[] {
  const side = (name: string, { title, byline, date, letters, first, last }: NonNullable<TriedPage["feed"]>) => [
    `${name}: ${title ?? "no title"}${byline ? `, by ${byline}` : ""}${date ? `, ${date}` : ""}, ${letters} letters`, `  begins: ${first}`, ...(last ? [`  ends:   ${last}`] : []),
  ];
  return [
    url, problem ?? "This text would be taken.", ...(page ? side("page", page) : []),
    ...(page ? page.removed.map(({ selector, elements }) => `  ${selector} took away ${elements}`) : []), ...(feed ? side("feed", feed) : []), ...notes,
  ];
}
