import { createTransport } from "nodemailer";

/** All that a mail of the paper says before its text. */
export const HEADERS = ["from", "to", "subject", "message-id", "content-transfer-encoding", "date", "mime-version", "content-type"];

const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** A mail as it goes over the wire, made of the fields that the outbox gives, with a text in all that might hold one. */
export async function compileMail(text: string): Promise<string> {
  const { message } = await transport.sendMail({ from: "Parallax <paper@parallax.test>", to: "admin@readers.test", subject: `Somebody waits: ${text}`, text: `${text} (${text}) waits.` });
  return message.toString("utf8");
}
