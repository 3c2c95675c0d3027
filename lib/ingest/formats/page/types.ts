import type { PageMeta } from "../html-meta";

/**
 * What an owner may say of the pages of one source, as CSS selectors; each overrides what would be found without it.
 * `body` may meet several elements, which are joined in their order; what `remove` meets goes first.
 */
export type Selectors = { body?: string; remove?: readonly string[]; title?: string; byline?: string; date?: string };

/**
 * An article as its page gives it. `html` is not yet sanitised; its links and pictures are absolute where the
 * page's address is known. `text` is what is read aloud: headings, paragraphs, lists, quotations and tables in
 * lines of their own, without title and captions. `problems` says in words which selectors met nothing.
 */
export type PageArticle = Omit<PageMeta, "data"> & { html: string; text: string; problems: string[] };
