import { houseOperations } from "@/lib/api/private/house";
import { asAdmin } from "@/lib/auth/gates";
import { cancelJob, retryJob } from "@/lib/house/mutations/jobs";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(houseOperations.tendJob, async (user, { params: { id }, body }) => {
    await (body.do === "retry" ? retryJob : cancelJob)(asAdmin(user), id);
    return { body: null };
  }),
);
