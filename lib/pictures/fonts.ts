import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Font, parse } from "opentype.js";

/** Font files in the order in which a character is looked for; a later one has what the earlier ones lack. */
const FACES = {
  serif: [
    "newsreader/files/newsreader-latin-600-normal", "newsreader/files/newsreader-latin-ext-600-normal", "newsreader/files/newsreader-vietnamese-600-normal",
    "inter/files/inter-cyrillic-600-normal", "inter/files/inter-greek-600-normal",
  ],
  sans: [
    "inter/files/inter-latin-500-normal", "inter/files/inter-latin-ext-500-normal", "inter/files/inter-vietnamese-500-normal",
    "inter/files/inter-cyrillic-500-normal", "inter/files/inter-greek-500-normal",
  ],
} as const;

export type Face = readonly Font[];
export type Faces = { serif: Face; sans: Face };

let loaded: Promise<Faces> | undefined;

/** The fonts of pictures, read once from the installed packages: a bare machine has no others. */
export function faces(): Promise<Faces> {
  loaded ??= Promise.all([load(FACES.serif), load(FACES.sans)]).then(([serif, sans]) => ({ serif, sans }));
  return loaded;
}

async function load(names: readonly string[]): Promise<Face> {
  return Promise.all(names.map(async (name) => {
    const bytes = await readFile(path.join(process.cwd(), "node_modules/@fontsource", `${name}.woff`));
    return parse(new Uint8Array(bytes).buffer);
  }));
}
