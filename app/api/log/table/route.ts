import { publicFile } from "@/lib/http/public-file";
import { logTable } from "@/lib/moderation/queries/log";
import { LOG_TABLE } from "@/lib/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = publicFile(LOG_TABLE, async () => {
  const { head, lines } = await logTable();
  return { name: "log.csv", type: "text/csv; charset=utf-8", version: head.hash, pieces: lines };
});
