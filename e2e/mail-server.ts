import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";

/** A mail as it came over the wire. */
export interface ReceivedMail {
  to: string[];
  subject: string;
  text: string;
}

/** A mail server on loopback that keeps what it gets as files, for the tests' own processes to read. */
export async function openMailServer(): Promise<{ url: string; folder: string; close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parallax-mails-"));
  let count = 0;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const mail: ReceivedMail = { to: session.envelope.rcptTo.map(({ address }) => address), ...parse(Buffer.concat(chunks).toString("latin1")) };
        // Named only once it is whole: another process may look at any moment.
        const file = path.join(folder, `${String(++count).padStart(5, "0")}.json`);
        writeFileSync(`${file}.part`, JSON.stringify(mail));
        renameSync(`${file}.part`, file);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`, folder,
    close: () => new Promise((resolve) => server.close(() => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    })),
  };
}

/** What has come for an address so far, oldest first. */
export function mailsTo(folder: string, address: string): ReceivedMail[] {
  return readdirSync(folder).filter((file) => file.endsWith(".json")).sort().map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as ReceivedMail).filter((mail) => mail.to.includes(address));
}

/** Head and text of a plain mail, whose lines may have been folded and whose letters may have been written as ASCII for transport. */
function parse(raw: string): { subject: string; text: string } {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const text = body.join("\n\n").replaceAll("\r\n", "\n");
  const subject = /^Subject: (.*(?:\r\n\s+.*)*)/m.exec(head)?.[1]?.replace(/\r\n\s+/g, " ") ?? "";
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase();
  return { subject: decodedWords(subject), text: encoding === "quoted-printable" ? utf8(unquoted(text.replace(/=\n/g, ""))) : encoding === "base64" ? Buffer.from(text, "base64").toString("utf8") : utf8(text) };
}

/** The parts of a head that are written as `=?UTF-8?Q?...?=` (RFC 2047); spaces between two of them belong to neither. */
function decodedWords(text: string): string {
  return text.replace(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, "$1").replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, how: string, word: string) => (
    how.toLowerCase() === "b" ? Buffer.from(word, "base64").toString("utf8") : utf8(unquoted(word.replaceAll("_", " ")))
  ));
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Bytes, one a character, as the text they are. */
function utf8(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
