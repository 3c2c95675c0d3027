import { AppError } from "@/lib/errors";
import { indexArticles } from "@/lib/jobs/search/index-articles";
import { recountWords, reindexAll, searchFigures, type SearchFigures } from "@/lib/jobs/search/reindex";
import { readArgs } from "./args";
import { progressLine } from "./progress";

/** `search reindex | figures`: making what search knows anew, and how large it is. */
export async function searchCommand(args: string[]): Promise<number> {
  const { values, positionals: [what] } = readArgs(args, { json: { type: "boolean" }, later: { type: "boolean" } });
  const json = values.json ?? false;
  if (what === "reindex") await reindex(values.later ?? false, json);
  else if (what !== "figures") throw new AppError("invalid", "Say what is to be done: search reindex, or search figures.");
  const figures = await searchFigures();
  console.log(json ? JSON.stringify(figures) : describe(figures).join("\n"));
  return 0;
}

/** Takes all articles in beside a worker that may be at it too: each batch is one's or the other's. */
async function reindex(later: boolean, json: boolean): Promise<void> {
  const line = progressLine("articles", json);
  try {
    const total = await reindexAll();
    for (let waiting = later ? 0 : total, before = Infinity; waiting > 0 && waiting < before;) {
      before = waiting;
      ({ waiting } = await indexArticles());
      line.step(total - waiting, total);
    }
    if (!later) await recountWords();
  } finally {
    line.end();
  }
}

function describe({ articles, visible, words, waiting, first, last, megabytes }: SearchFigures): string[] {
  return [
    `${articles} of ${visible} visible articles can be found, by ${words} words${first ? `, from ${first} to ${last}` : ""}.`,
    waiting === 0 ? "None waits to be taken in." : `${waiting} wait to be taken in, which the worker does, the latest first.`,
    `What search knows takes ${megabytes} MB.`,
  ];
}
