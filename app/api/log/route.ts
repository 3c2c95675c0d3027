import { publicFile } from "@/lib/http/public-file";
import { logFile } from "@/lib/moderation/queries/log";
import { LOG_FILE } from "@/lib/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = publicFile(LOG_FILE, async () => {
  const { head, lines } = await logFile();
  return { name: "log.jsonl", type: "application/jsonl; charset=utf-8", version: head.hash, pieces: lines };
});
