import { addChosen } from "./add";

// A worker of its own process, for tests that kill it: adds what was chosen of a list, in the database of its environment.
await addChosen(Number(process.argv[2]), { signal: new AbortController().signal, progress: () => undefined });
