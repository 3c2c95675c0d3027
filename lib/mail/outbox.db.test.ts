import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { clearOutbox, queueMail, sendOutbox } from "./outbox";

useTestDatabase();

const received: { to: string[]; raw: string }[] = [];
let refusing = false;
const server = new SMTPServer({
  authOptional: true, disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: (_address, _session, done) => done(refusing ? new Error("The mailbox is full") : null),
  onData(stream, session, done) {
    let raw = "";
    stream.on("data", (chunk) => (raw += String(chunk)));
    stream.on("end", () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
// Read at first use, below.
process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

const mail = { to: "ada@readers.test", subject: "A subject", text: "A text." };
const only = () => db().outboxMail.findFirstOrThrow();
const due = () => db().outboxMail.updateMany({ data: { nextTryAt: new Date(Date.now() - 1_000) } });

beforeEach(async () => {
  received.length = 0;
  refusing = false;
  await db().outboxMail.deleteMany();
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe("the outbox", () => {
  test("sends a mail at once, and once", async () => {
    await queueMail(mail);
    await vi.waitFor(async () => expect((await only()).sentAt).not.toBeNull());
    expect(received).toHaveLength(1);
    expect(received[0]!.raw).toMatch(/^Subject: A subject/m);
    expect(await sendOutbox()).toEqual({ sent: 0, failed: 0 });
  });

  test("keeps what could not be sent, says why, and tries again later", async () => {
    refusing = true;
    await queueMail(mail);
    await vi.waitFor(async () => expect((await only()).lastError).toContain("mailbox is full"));
    const failed = await only();
    expect(failed.nextTryAt!.getTime()).toBeGreaterThan(Date.now() + 30_000);
    expect(await sendOutbox()).toEqual({ sent: 0, failed: 0 });
    refusing = false;
    await due();
    expect(await sendOutbox()).toEqual({ sent: 1, failed: 0 });
    expect(await only()).toMatchObject({ attempts: 2, lastError: null, nextTryAt: null });
  });

  test("gives up in the end", async () => {
    refusing = true;
    await db().outboxMail.create({ data: { ...mail, attempts: 7 } });
    expect(await sendOutbox()).toEqual({ sent: 0, failed: 1 });
    expect(await only()).toMatchObject({ nextTryAt: null, attempts: 8, sentAt: null });
  });

  test("several that send at once send each mail once", async () => {
    await db().outboxMail.createMany({ data: Array.from({ length: 12 }, (_, at) => ({ ...mail, to: `reader${at}@readers.test` })) });
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => sendOutbox()));
    expect(outcomes.reduce((sum, one) => sum + one.sent, 0)).toBe(12);
    expect(new Set(received.flatMap((one) => one.to)).size).toBe(12);
    expect(received).toHaveLength(12);
  });

  test("writes to one address, whatever stands in it", async () => {
    for (const to of ["ada@readers.test, eve@evil.example", "ada@readers.test\r\nBcc: eve@evil.example", "Ada <eve@evil.example>"]) await db().outboxMail.create({ data: { ...mail, to, subject: "A\r\nBcc: eve@evil.example" } });
    await sendOutbox();
    for (const { to, raw } of received) {
      expect(to.length).toBeLessThanOrEqual(1);
      expect(raw).not.toMatch(/^Bcc:/m);
    }
  });

  test("forgets after a week", async () => {
    await db().outboxMail.create({ data: { ...mail, createdAt: new Date(Date.now() - 8 * 86_400_000) } });
    await db().outboxMail.create({ data: mail });
    expect(await clearOutbox(7)).toBe(1);
  });
});
