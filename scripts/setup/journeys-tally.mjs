import { writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** A Playwright reporter that leaves its counts, the failed and the shaky (right at their second try) with what was said, and the skipped with their reasons, in the file TALLY_FILE names. */
export default class JourneysTally {
  errors = [];

  onBegin(_config, suite) {
    this.suite = suite;
  }

  onError(error) {
    this.errors.push({ name: "outside of any journey", reason: firstLine(error) });
  }

  onEnd() {
    const tally = { passed: 0, failed: this.errors, shaky: [], skipped: [] };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      const name = test.titlePath().filter(Boolean).join(" > ");
      if (outcome === "skipped") {
        const reason = test.annotations.find((annotation) => annotation.type === "skip" || annotation.type === "fixme")?.description;
        tally.skipped.push({ name, reason: reason ?? "" });
      } else if (outcome === "expected") tally.passed++;
      else if (outcome === "flaky") {
        tally.passed++;
        tally.shaky.push({ name, reason: firstLine(test.results.find(({ error }) => error)?.error) });
      } else tally.failed.push({ name, reason: firstLine(test.results.at(-1)?.error) });
    }
    writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
  }
}

function firstLine(error) {
  return stripVTControlCharacters(error?.message ?? "").split("\n", 1)[0];
}
