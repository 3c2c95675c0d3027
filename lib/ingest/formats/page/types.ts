import type { PageMeta } from "../html-meta";

/**
 * What an owner may say of the pages of one source, as CSS selectors; each overrides what would be found without it.
 * `article` may meet several elements, which are joined in their order; what `remove` meets goes first.
 */
export type Selectors = { article?: string; remove?: readonly string[]; title?: string; byline?: string; date?: string; picture?: string };

/**
 * An article as its page gives it. `html` is not yet sanitised; its links and pictures are absolute where the
 * page's address is known. `text` is what is read aloud: headings, paragraphs, lists, quotations and tables in
 * lines of their own, without title and captions. `problems` says in words which selectors met nothing; `stated` are the fields
 * that selectors gave, `removed` how many elements each selector of `remove` took away.
 */
export type PageArticle = Omit<PageMeta, "data"> & { html: string; text: string; problems: string[]; stated: StatedField[]; removed: { selector: string; elements: number }[] };
/** What selectors can say beside the text. */
export type StatedField = "title" | "byline" | "date" | "picture";
