import { closeDb } from "@/lib/db/client";
import { runLooks } from "./run-looks";

/** A worker of its own process, for tests that kill it: looks at all feeds that are due, with leases of some seconds, and ends. */
const LEASE_MS = 3_000;

const summary = await runLooks({ owner: `test:${process.pid}`, signal: new AbortController().signal, leaseMs: LEASE_MS, report: console.error });
await closeDb();
console.log(JSON.stringify(summary));
process.exit();
