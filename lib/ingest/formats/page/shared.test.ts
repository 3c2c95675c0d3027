import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readPages } from "@/evals/extraction-files";
import { compareTexts, meanOf } from "@/evals/grams";
import { htmlToText, sanitise } from "../../sanitise";
import { extractPage } from ".";

const FOLDER = path.resolve("../shared/data/extraction");
const present = existsSync(FOLDER);
if (!present) process.stderr.write(`labelled pages: skipped, ${FOLDER} is not there\n`);

/** What the rules reached when they were written, less a little: a change that loses more is a mistake. */
const FLOOR = { readability: 0.93, defuddle: 0.97 };
/** Every so many pages are read: all of them are for `npm run eval`. */
const STEP = 3;

describe.skipIf(!present)("labelled pages", () => {
  it.each(Object.entries(FLOOR))("of the %s form keep their words", (form, floor) => {
    const pages = readPages(path.join(FOLDER, form)).filter((_, at) => at % STEP === 0);
    let [precision, recall] = [0, 0];
    for (const page of pages) {
      const compared = compareTexts(textOf(page.html, page.url), page.text);
      precision += compared.precision;
      recall += compared.recall;
    }
    expect(meanOf(precision / pages.length, recall / pages.length)).toBeGreaterThan(floor);
  });
});

function textOf(html: string, url: string): string {
  try {
    return htmlToText(sanitise(extractPage(html, url).html, url).replace(/<su[bp]>/g, " $&"));
  } catch {
    return "";
  }
}
