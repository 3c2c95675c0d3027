import { closeDb } from "@/lib/db/client";
import { runPages } from "./run-pages";

/** A worker of its own process, for tests that kill it: asks for all pages that are due, and ends. */
const summary = await runPages({ owner: `test:${process.pid}`, signal: new AbortController().signal, report: console.error });
await closeDb();
console.log(JSON.stringify(summary));
process.exit();
