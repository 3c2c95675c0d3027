import { Tokenizer } from "htmlparser2";

/** What is told of a page's tags, in order. Names are in small letters, entities are decoded, first attributes win. */
export type TagListener = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/**
 * Tells the tags of a page one after the other, without making a tree of them: so that a page of a million open tags
 * costs no more than any other of its length, which it does wherever open tags are kept in a stack.
 * @param wanted the names of the tags to tell; texts are told wherever they stand
 */
export function scanTags(html: string, wanted: ReadonlySet<string>, listener: TagListener): void {
  let name: string | null = null;
  let attribute = "";
  let value = "";
  let attributes = new Map<string, string>();
  const opened = (): void => {
    if (name !== null) listener.open(name, Object.fromEntries(attributes));
    name = null;
  };
  const ignore = (): void => undefined;
  new Tokenizer({ xmlMode: false, decodeEntities: true }, {
    onopentagname(start, end) {
      const tag = end - start > 20 ? "" : html.slice(start, end).toLowerCase();
      name = wanted.has(tag) ? tag : null;
      attributes = new Map();
    },
    onattribname(start, end) {
      attribute = html.slice(start, Math.min(end, start + 40)).toLowerCase();
      value = "";
    },
    onattribdata(start, end) {
      if (name !== null) value += html.slice(start, end);
    },
    onattribentity(codepoint) {
      if (name !== null) value += String.fromCodePoint(codepoint);
    },
    onattribend() {
      if (name !== null && !attributes.has(attribute)) attributes.set(attribute, value);
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag(start, end) {
      const tag = end - start > 20 ? "" : html.slice(start, end).toLowerCase();
      if (wanted.has(tag)) listener.close(tag);
    },
    ontext: (start, end) => listener.text(html.slice(start, end)),
    ontextentity: (codepoint) => listener.text(String.fromCodePoint(codepoint)),
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onend: ignore,
    onprocessinginstruction: ignore,
  }).write(html);
}
