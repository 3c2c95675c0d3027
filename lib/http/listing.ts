import type { listOperations } from "@/lib/api/private/listing";
import type { UserActor } from "@/lib/auth/actors";
import { asAdmin, asModerator } from "@/lib/auth/gates";
import { askedByProgram } from "@/lib/listing/asked";
import { csvName, csvOf } from "@/lib/listing/csv";
import { listPage } from "@/lib/listing/page";
import type { List } from "@/lib/listing/types";
import { privately, type PrivateHandler } from "./private";

type Operations = ReturnType<typeof listOperations>;

/** The handler of a list's pages as JSON. */
export function listHandler(list: List, operation: Operations["list"]): PrivateHandler {
  return privately(operation, async (actor, { query }) => {
    mayRead(list, actor);
    const { rows, next } = await listPage(list, askedByProgram(list, query));
    return { body: { items: rows, next } };
  });
}

/** The handler of a whole list as CSV. */
export function exportHandler(list: List, operation: Operations["export"]): PrivateHandler {
  return privately(operation, async (actor, { query }) => {
    mayRead(list, actor);
    return { body: null, file: { name: csvName(list), type: "text/csv; charset=utf-8", pieces: csvOf(list, askedByProgram(list, query)) } };
  });
}

function mayRead({ who }: List, actor: UserActor): void {
  if (who === "admin") asAdmin(actor);
  else asModerator(actor);
}
