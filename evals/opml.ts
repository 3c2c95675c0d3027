import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/errors";
import { readOpml } from "@/lib/ingest/feeds/opml";
import type { Task } from "./task";

/** How many feeds are read from each subscription list of a folder, against the feed addresses that its bytes name. */
export const opml: Task = async (paths, { verbose }) => {
  const files = paths.flatMap(filesIn);
  if (files.length === 0) throw new Error(`There is no .opml file in ${paths.join(", ")}.`);
  const lines: string[] = [];
  let [named, read, refused, characters] = [0, 0, 0, 0];
  for (const file of files) {
    const bytes = readFileSync(file);
    characters += bytes.length;
    // Counted in the bare text, without any reader of ours.
    const written = bytes.toString("latin1").match(/\sxmlUrl\s*=\s*["']\s*[^"'\s]/gi)?.length ?? 0;
    named += written;
    try {
      const { feeds, problems } = readOpml(bytes);
      const twice = problems.filter((problem) => problem.entry !== null);
      read += feeds.length + twice.length;
      lines.push(`${path.basename(file)}: ${feeds.length} feeds${twice.length > 0 ? ` (${twice.length} more named, see --verbose)` : ""}, ${written} addresses in the file`);
      if (verbose) for (const problem of problems) console.log(`${file}: ${problem.words}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused += 1;
      lines.push(`${path.basename(file)}: refused: ${error.message}`);
    }
  }
  lines.push(`${files.length} files, ${refused} refused; ${read} of ${named} feeds read`);
  return { lines, figures: { files: files.length, refused, feeds: read, named }, items: files.length, unit: "files", characters };
};

function filesIn(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const file = path.join(folder, each.name);
    return each.isDirectory() ? filesIn(file) : /\.(opml|xml)$/i.test(each.name) ? [file] : [];
  });
}
