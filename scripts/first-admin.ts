// Prints the code that makes the first admin, or nothing where there is one. Its own process, because what writes
// accounts loads only where modules marked server-only may.
import { newFirstAdminCode } from "@/lib/accounts/mutations";
import { closeDb } from "@/lib/db/client";

const code = await newFirstAdminCode();
if (code !== null) process.stdout.write(code);
await closeDb();
