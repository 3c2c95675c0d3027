import { readFileSync } from "node:fs";
import path from "node:path";
import next from "next";
import { authSecret } from "@/lib/auth/secret";
import { closeDb, databaseUrl } from "@/lib/db/client";
import { env, publicUrl } from "@/lib/env";
import { signMediaWith } from "@/lib/media/address";
import { ownMedia } from "@/lib/media/own-media";
import { forgetAbortStacks } from "@/lib/web/abort-stacks";
import { Front } from "@/lib/web/front";
import { Invalidations } from "@/lib/web/invalidations";
import { pageEntries } from "@/lib/web/page-entries";
import type { PageScript } from "@/lib/web/renderer";
import { createWebServer } from "@/lib/web/server";
import packageJson from "@/package.json" with { type: "json" };
import { outliveReaders } from "./output";

const { HOST, PORT, ALLOWED_HOSTS, TRUSTED_PROXIES, PAGE_CACHE_MB } = env();

outliveReaders();
forgetAbortStacks();
useBuiltSettings();
const app = next({ dev: false, hostname: HOST, port: PORT });
await app.prepare();
const handler = app.getRequestHandler();
const invalidations = new Invalidations(databaseUrl(), () => front.renew());
const front: Front = new Front(handler, {
  publicUrl: publicUrl(),
  allowedHosts: ALLOWED_HOSTS,
  trustedProxies: TRUSTED_PROXIES,
  cacheBytes: PAGE_CACHE_MB * 1024 * 1024,
  staticDirectory: path.resolve(".next/static"),
  script: ofBuild<PageScript>("page-script.json"),
  version: packageJson.version,
  media: ownMedia(),
  changes: invalidations,
}, pageEntries(path.resolve(".next"), handler));
signMediaWith(await authSecret());
await invalidations.start();
await front.prepare();
const server = createWebServer(front.handle);
const port = await server.listen(PORT, HOST);
console.log(`The web process serves at http://${HOST}:${port}`);
process.send?.({ ready: true, url: publicUrl() });

let stopping: Promise<void> | undefined;
const stop = () =>
  (stopping ??= (async () => {
    front.endStreams();
    await server.stop();
    front.close();
    await invalidations.stop();
    await app.close();
    await closeDb();
    process.exit(0);
  })());
for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.on(event, () => void stop());

/**
 * Gives Next the settings that the build wrote down, as Next's own standalone server does. Else it would load its
 * compiler into this process, some 30 MB, to read next.config.ts once.
 */
function useBuiltSettings(): void {
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(ofBuild<{ config: unknown }>("required-server-files.json").config);
}

/** What the build wrote down for those who serve it. */
function ofBuild<T>(file: string): T {
  return JSON.parse(readFileSync(path.resolve(".next", file), "utf8")) as T;
}
