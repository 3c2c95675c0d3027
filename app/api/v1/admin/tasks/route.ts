import { houseOperations } from "@/lib/api/private/house";
import { asAdmin } from "@/lib/auth/gates";
import { runTaskNow } from "@/lib/house/mutations/jobs";
import { listTasks, workersAlive } from "@/lib/house/queries/jobs";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(houseOperations.listTasks, async (actor) => {
    asAdmin(actor);
    return { body: { workers: await workersAlive(), tasks: await listTasks() } };
  }),
  privately(houseOperations.runTask, async (actor, { body: { task } }) => ({ body: { job: await runTaskNow(asAdmin(actor), task) }, status: 202 })),
);
