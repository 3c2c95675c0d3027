#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which its command line would download: the same engine as
// WebAssembly, spoken to in the same way (JSON-RPC, one message a line, on stdin and stdout).
import { allowTypescript } from "./setup/command.mjs";

await allowTypescript();
const { serve } = await import("./schema-engine-server.ts");
await serve(process.argv.slice(2));
