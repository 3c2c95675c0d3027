import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

interface Message {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
}

type Send = (message: Message) => Promise<void>;

let made: { url: string; send: Send } | undefined;

/** How mails leave: through SMTP_URL, or null where it is not set. */
export function transport(): Send | null {
  const url = env().SMTP_URL;
  if (url === undefined) return null;
  if (made?.url !== url) {
    // Nothing in a mail may read files or addresses on our behalf.
    const smtp = createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true });
    made = { url, send: async (message) => void (await smtp.sendMail({ ...message, to: { name: "", address: message.to } })) };
  }
  return made.send;
}
