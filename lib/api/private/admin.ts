import { mailList } from "@/lib/accounts/queries/lists";
import { listOperations } from "./listing";

const tag = "Admin";

const mails = listOperations(mailList, { id: "listMails", exportId: "exportMails", tag, summary: "The outbox", description: "Mails of the last seven days." });

/** What admins do. Everybody else is refused, whatever their token is allowed. */
export const adminOperations = {
  listMails: mails.list, exportMails: mails.export,
} as const;
