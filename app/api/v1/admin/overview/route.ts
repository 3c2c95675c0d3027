import { houseOperations } from "@/lib/api/private/house";
import { asAdmin } from "@/lib/auth/gates";
import { overview } from "@/lib/house/queries/overview";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(houseOperations.getOverview, async (actor, { query: { days } }) => {
    asAdmin(actor);
    return { body: await overview(days) };
  }),
);
