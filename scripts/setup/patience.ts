import { vi } from "vitest";

/** Milliseconds that a test waits for what must happen: many times what a machine with much else to do needs. */
const PATIENCE_MS = 20_000;

// expect.poll takes this from the configuration; vi.waitFor has no setting, and its one second is not enough everywhere.
const { waitFor } = vi;
vi.waitFor = (check, options = {}) => waitFor(check, typeof options === "number" ? Math.max(options, PATIENCE_MS) : { timeout: PATIENCE_MS, ...options });
