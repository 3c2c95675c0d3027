import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

// An odd time zone, so that code which forgets the zone fails everywhere.
process.env.TZ = "Asia/Kathmandu";

const shared = {
  resolve: {
    alias: { "@": root, "server-only": path.join(root, "node_modules/server-only/empty.js") },
    conditions: ["react-server"],
  },
};
// How long a test may take and wait is for machines with much else to do: a failure says what did not happen, not what was slow.
const patient = { setupFiles: ["scripts/setup/patience.ts"], expect: { poll: { timeout: 20_000 } }, testTimeout: 120_000, hookTimeout: 120_000 };
const exclude = ["node_modules/**", ".next/**", "e2e/**"];

export default defineConfig({
  test: {
    // All cores: most of a test of the database is waiting for it. With many more, its connections would run out.
    maxWorkers: Math.min(availableParallelism(), 8),
    projects: [
      { ...shared, test: { ...patient, name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...exclude, "**/*.db.test.ts", "**/*.markup.test.tsx"] } },
      // With React as browsers and its server renderer have it, to compare what we render with what it does.
      { resolve: { alias: shared.resolve.alias }, test: { ...patient, name: "markup", include: ["**/*.markup.test.tsx"], exclude } },
      {
        ...shared,
        test: {
          ...patient,
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: ["scripts/test-database.ts"],
        },
      },
    ],
  },
});
