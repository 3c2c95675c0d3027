import { writeFileSync } from "node:fs";

/** A Vitest reporter that leaves its counts, and the skipped with their reasons, in the file TALLY_FILE names. */
export default class Tally {
  onTestRunEnd(modules, errors) {
    const tally = { passed: 0, failed: errors.length, skipped: [] };
    for (const file of modules) {
      // A file that could not be loaded has no tests to count.
      tally.failed += file.errors().length;
      for (const test of file.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") tally.passed++;
        else if (state === "failed") tally.failed++;
        else tally.skipped.push({ name: `${file.relativeModuleId ?? file.moduleId} > ${test.fullName}`, reason: note ?? "" });
      }
    }
    writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
  }
}
