// A production server over a throwaway database with the demo edition, for the journeys. It tells its parent where
// it is, and goes away with it: node scripts/run.mjs scripts/test-server.ts serves for a look at it by hand.
import { randomUUID } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { destroyCluster, openCluster } from "@/lib/db/embedded/cluster";
import { choosePort } from "@/lib/db/embedded/port";
import { migrate } from "@/lib/db/migrate";
import { MIGRATIONS } from "./database";
import { loadDemoIfEmpty } from "./demo";
import { openPaper } from "./paper";
import { ensureBuilt } from "./setup/build.mjs";

const say = (line: string) => console.error(line);
const directory = path.join(os.tmpdir(), `parallax-journeys-${randomUUID()}`);

let stop = () => destroyCluster(directory);
const leave = () => void stop().finally(() => process.exit(0));
for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.once(event, leave);

/** Sources that journeys serve themselves may be fetched, as fast as they come. */
const SOURCES = { FETCH_ALLOW: "127.0.0.1", FETCH_LOOPBACK_FREELY: "true" };

try {
  await ensureBuilt(say);
  const cluster = await openCluster(directory, { durable: false });
  await migrate(cluster.url, MIGRATIONS);
  await loadDemoIfEmpty(cluster.url, say);
  const port = await choosePort();
  const paper = await openPaper({ databaseUrl: cluster.url, host: "127.0.0.1", port, quiet: true, say, env: { PUBLIC_URL: `http://localhost:${port}`, ...SOURCES } });
  stop = () => paper.stop().then(() => destroyCluster(directory));
  say(`Serving at ${paper.address}`);
  process.send?.({ ready: true, url: paper.address, databaseUrl: cluster.url });
  throw await paper.failure;
} catch (error) {
  say((error as Error).message);
  await stop();
  process.exit(1);
}
