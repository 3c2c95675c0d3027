import { writeFileSync } from "node:fs";

/** A Playwright reporter that leaves its counts, and the skipped with their reasons, in the file TALLY_FILE names. */
export default class JourneysTally {
  errors = 0;

  onBegin(_config, suite) {
    this.suite = suite;
  }

  onError() {
    this.errors++;
  }

  onEnd() {
    const tally = { passed: 0, failed: this.errors, skipped: [] };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === "skipped") {
        const reason = test.annotations.find((annotation) => annotation.type === "skip" || annotation.type === "fixme")?.description;
        tally.skipped.push({ name: test.titlePath().filter(Boolean).join(" > "), reason: reason ?? "" });
      } else if (outcome === "expected") tally.passed++;
      else tally.failed++;
    }
    writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
  }
}
