import { readUpload } from "./uploads";

// A worker of its own process, for tests that kill it: reads one document that was sent, in the database and folder of its environment.
await readUpload(Number(process.argv[2]), { signal: new AbortController().signal, progress: () => undefined });
