import { closeDb } from "@/lib/db/client";
import { loadSite } from "@/lib/house/queries/site";
import { startWorker } from "@/lib/jobs/worker";
import { outliveReaders } from "./output";

outliveReaders();
await loadSite();
const worker = startWorker();
process.send?.({ ready: true });

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  void worker
    .stop()
    .then(closeDb)
    .then(() => process.exit(0));
};
// The channel closes when the supervisor is gone.
for (const event of ["SIGINT", "SIGTERM", "disconnect"]) process.on(event, stop);
