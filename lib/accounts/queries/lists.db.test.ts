import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { askedByPage, askedByProgram } from "@/lib/listing/asked";
import { csvOf } from "@/lib/listing/csv";
import { behavesAsList, walk } from "@/lib/listing/list.testing";
import { listPage } from "@/lib/listing/page";
import { invitationList, mailList, peopleList } from "./lists";

const database = useTestDatabase();
const MANY = 3_000;

beforeAll(async () => {
  // Many of one moment, so that the order has ties.
  await db().$executeRaw`
    INSERT INTO "OutboxMail" ("to", "subject", "text", "createdAt", "sentAt", "nextTryAt", "lastError")
    SELECT 'reader' || n || '@readers.test', 'Subject ' || n, '', date_trunc('hour', now()) - (n / 40) * interval '1 minute',
      CASE WHEN n % 100 > 2 THEN now() END, CASE WHEN n % 100 = 1 THEN now() END, CASE WHEN n % 100 = 2 THEN 'The mailbox is full' END
    FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`
    INSERT INTO "User" ("id", "name", "email", "role", "status", "createdAt", "lastSeenAt")
    SELECT md5('person' || n)::uuid, CASE WHEN n % 10 > 0 THEN 'Person ' || (n % 700) END, 'reader' || n || '@readers.test', CASE WHEN n % 1000 = 1 THEN 'admin' WHEN n % 500 = 2 THEN 'moderator' ELSE 'reader' END,
      CASE n % 20 WHEN 3 THEN 'pending' WHEN 4 THEN 'suspended' WHEN 5 THEN 'banned' ELSE 'active' END, date_trunc('hour', now()) - (n / 40) * interval '1 minute', date_trunc('hour', now()) - (n % 300) * interval '1 day'
    FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`
    INSERT INTO "Invitation" ("id", "codeHash", "note", "usesLeft", "expires", "createdBy", "createdAt")
    SELECT md5('invitation' || n)::uuid, 'hash' || n, 'Note ' || n, n % 3, now() + (n % 200 - 100) * interval '1 day' + interval '1 hour', CASE WHEN n % 7 > 0 THEN md5('person' || n)::uuid END, date_trunc('hour', now()) - (n / 40) * interval '1 minute'
    FROM generate_series(1, ${MANY}::int) n`;
  await db().$executeRaw`VACUUM ANALYZE "OutboxMail", "User", "Invitation"`;
});

behavesAsList(database, [["mails", mailList, ["Subject 77"]], ["people", peopleList, ["Person 77", "reader77@readers.test"]], ["invitations", invitationList, []]]);

test("what is deleted between two pages moves nothing", async () => {
  const asked = askedByPage(mailList, {});
  const whole = (await walk(mailList, { ...asked, limit: 1_000 })).map(({ id }) => id);
  const gone = new Set<number>();
  const rows = await walk(mailList, { ...asked, limit: 1_000 }, async (last) => {
    // The last that have been shown, from whose place the next page begins, and the first that it would show.
    const at = whole.findIndex((id) => id === last) + 1;
    const ids = whole.slice(at - 3, at + 3);
    for (const id of ids.slice(3)) gone.add(id);
    await db().outboxMail.deleteMany({ where: { id: { in: ids } } });
  });
  expect(rows.map(({ id }) => id)).toEqual(whole.filter((id) => !gone.has(id)));
});

test("a place belongs to its order: elsewhere a page begins at the start, and a program is refused", async () => {
  const { next } = await listPage(mailList, askedByPage(mailList, {}));
  expect(askedByPage(mailList, { after: next ?? "" }).after).toBe(next);
  const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString("base64url");
  for (const after of ["", "x", "bm90aGluZw", forged(["-createdAt"]), forged(["-createdAt", "2026-11-22T00:00:00.000Z", "1; DROP"]), forged(["-createdAt", "0000-01-01T00:00:00.000Z", "1"]), forged(["-createdAt", "2026-11-22T00:00:00.000Z", "9999999999"]), forged({ 0: "-createdAt" })]) {
    expect(askedByPage(mailList, { after }).after).toBeUndefined();
    expect(() => askedByProgram(mailList, { sort: "-createdAt", after })).toThrow("Start from the first page.");
  }
  expect(askedByPage(mailList, { sort: "createdAt", after: next ?? "" }).after).toBeUndefined();
  expect(() => askedByProgram(mailList, { sort: "createdAt", after: next })).toThrow("Start from the first page.");
});

test("the CSV has a line for each row, and the names that JSON has in its first", async () => {
  await db().outboxMail.create({ data: { to: "csv@readers.test", subject: '=HYPERLINK("x"),\n"quoted"', text: "", createdAt: new Date("2026-01-02T03:04:05.678Z"), nextTryAt: null } });
  let text = "";
  for await (const piece of csvOf(mailList, askedByPage(mailList, { to: "csv@readers.test" }))) text += piece;
  const { id } = await db().outboxMail.findFirstOrThrow({ where: { to: "csv@readers.test" } });
  expect(text).toBe(`id,subject,to,outcome,createdAt,sentAt,nextTryAt,attempts,lastError\r\n${id},"'=HYPERLINK(""x""),\n""quoted""",csv@readers.test,kept,2026-01-02T03:04:05.678Z,,,0,\r\n`);
});
