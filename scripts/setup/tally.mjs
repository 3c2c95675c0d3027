import { writeFileSync } from "node:fs";

/** A Vitest reporter that leaves its counts, the failed with what was said, and the skipped with their reasons, in the file TALLY_FILE names. */
export default class Tally {
  onTestRunEnd(modules, errors) {
    const tally = { passed: 0, failed: errors.map((error) => ({ name: "outside of any test", reason: firstLine(error) })), skipped: [] };
    for (const file of modules) {
      const place = file.relativeModuleId ?? file.moduleId;
      // A file that could not be loaded has no tests to count.
      for (const error of file.errors()) tally.failed.push({ name: place, reason: firstLine(error) });
      for (const test of file.children.allTests()) {
        const { state, note, errors: said } = test.result();
        const name = `${place} > ${test.fullName}`;
        if (state === "passed") tally.passed++;
        else if (state === "failed") tally.failed.push({ name, reason: firstLine(said?.[0]) });
        else tally.skipped.push({ name, reason: note ?? "" });
      }
    }
    writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
  }
}

function firstLine(error) {
  return String(error?.message ?? "").split("\n", 1)[0];
}
