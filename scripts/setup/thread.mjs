// A thread whose program is not compiled: its TypeScript file is named by the first argument.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { allowTypescript } from "./command.mjs";
import { root } from "./root.mjs";

await allowTypescript();
await import(pathToFileURL(path.join(root, process.argv[2] ?? "")).href);
