import { parseHTML } from "linkedom";
import { AppError } from "@/lib/errors";
import type { Selectors } from "./types";

/** @throws AppError `invalid` for an owner's selectors that cannot be read, with their names in `fields` */
export function checkSelectors(selectors: Selectors): void {
  const fields = problemsOf(selectors);
  const [name] = Object.keys(fields);
  if (name !== undefined) throw new AppError("invalid", `The selector for ${name}: ${fields[name]}`, { fields });
}

function problemsOf(selectors: Selectors): Record<string, string> {
  const { document } = parseHTML("<!doctype html><html><body><p></p></body></html>");
  const problems: Record<string, string> = {};
  for (const [name, given] of Object.entries(selectors)) {
    for (const selector of typeof given === "string" ? [given] : (given ?? [])) {
      if (selector === "") continue;
      try {
        document.querySelectorAll(selector);
      } catch {
        problems[name] ??= `${selector.slice(0, 200)} cannot be read. Write it as CSS does, for example article .text, or leave it empty.`;
      }
    }
  }
  return problems;
}
