import { Parser } from "htmlparser2";

/** One link of a bookmark file as it stands there. */
export type RawEntry = {
  title: string;
  url: string;
  note: string;
  /** The names of the folders that hold it, the outermost first. */
  folders: string[];
  attributes: Record<string, string>;
};

/** Deeper folders count as the deepest one that is looked at. */
const MOST_FOLDERS = 20;

/**
 * Reads a bookmark file in the form that all browsers write. It is hardly HTML: nothing is closed, so a note ends where
 * the next entry or folder begins. Nothing in it is run or kept as markup.
 * @param most entries to read; those after it are only counted
 */
export function readNetscape(text: string, most: number): { entries: RawEntry[]; count: number } {
  const entries: RawEntry[] = [];
  let count = 0;
  const folders: string[] = [];
  /** The folder that was named last: the list that opens next belongs to it. */
  let named = "";
  let into: "title" | "note" | "folder" | null = null;
  let current: RawEntry | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "a") {
        current = { title: "", url: attributes["href"] ?? "", note: "", folders: folders.filter(Boolean), attributes };
        if (++count <= most) entries.push(current);
        into = "title";
      } else if (name === "h3") {
        named = "";
        into = "folder";
      } else if (name === "dd") into = current ? "note" : null;
      else if (name === "dl") {
        if (folders.length < MOST_FOLDERS) folders.push(named.trim());
        named = "";
        into = null;
        current = null;
      } else if (name === "dt" || name === "h1" || name === "title") into = null;
      else if (name === "br" && into === "note" && current) current.note += "\n";
    },
    onclosetag(name) {
      if (name === "dl") folders.pop();
      if (name === "a" || name === "h3" || name === "dl") into = null;
    },
    ontext(piece) {
      if (into === "folder") named += piece;
      else if (into === "title" && current) current.title += piece;
      else if (into === "note" && current) current.note += piece;
    },
  }, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(text);
  return { entries, count };
}
