import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { Client } from "pg";
import { mailsTo, type ReceivedMail } from "./mail-server";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

/** What stands for "who may sign up", which all journeys share: many may count on it, or one may change it. */
const REGISTRATION_LOCK = 20_260;

interface Fixtures {
  /** Errors in the console that a journey brings about on purpose; any other fails it. */
  expectedErrors: RegExp[];
  noErrors: void;
  /** A person with an account of their own. */
  reader: Reader;
  /** Signs somebody in to this test's browser, without the forms. */
  signedIn: (reader: Reader) => Promise<string>;
  /** What a journey needs of who may sign up: nothing, that everybody may all along, or to decide it alone. */
  registration: "any" | "open" | "own";
  registrationHeld: void;
  /** The newest mail to an address, once it is there and its subject says this. */
  mail: (address: string, subject: RegExp) => Promise<ReceivedMail>;
}

interface WorkerFixtures {
  /** Runs a statement on the server's database, to arrange what a journey needs. */
  sql: Sql;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(process.env.PARALLAX_TEST_URL),
  expectedErrors: [[], { option: true }],
  noErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on("weberror", (error) => errors.push(error.error().message));
      context.on("console", (message) => message.type() === "error" && errors.push(`${message.text()} (${message.location().url})`));
      await use();
      expect(errors.filter((text) => !expectedErrors.some((expected) => expected.test(text))), "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  reader: async ({ sql }, use) => use(await makeReader(sql)),
  signedIn: async ({ context, sql }, use) => use((reader) => signIn(context, sql, reader)),
  registration: ["any", { option: true }],
  registrationHeld: [
    async ({ registration, sql }, use) => {
      if (registration === "any") return use();
      const shared = registration === "open" ? "_shared" : "";
      await sql(`SELECT pg_advisory_lock${shared}(${REGISTRATION_LOCK})`);
      await use();
      if (registration === "own") await sql(`DELETE FROM "Setting" WHERE "key" = 'registration'`);
      await sql(`SELECT pg_advisory_unlock${shared}(${REGISTRATION_LOCK})`);
    },
    { auto: true, timeout: 180_000 },
  ],
  mail: async ({}, use) => use(async (address, subject) => {
    const found = () => mailsTo(process.env.PARALLAX_TEST_MAILS ?? "", address).findLast((one) => subject.test(one.subject));
    await expect.poll(() => found()?.subject, { message: `a mail to ${address}` }).toMatch(subject);
    return found()!;
  }),
  sql: [
    async ({}, use) => {
      const client = new Client({ connectionString: process.env.PARALLAX_TEST_DATABASE_URL });
      await client.connect();
      await use(async <Row extends object>(statement: string, values: unknown[] = []) => (await client.query<Row>(statement, values)).rows);
      await client.end();
    },
    { scope: "worker" },
  ],
});

/**
 * Fails with what axe finds on the page as it stands, by the rules of WCAG 2.2 AA and good practice. In the dark it looks
 * at colours, which are all that another theme of a page can spoil.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)) await expectReadableColours(page);
  else await expectNothing(new AxeBuilder({ page }));
}

const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Fails with what axe finds of colours, in a fraction of the time. */
export async function expectReadableColours(page: Page): Promise<void> {
  await expectNothing(new AxeBuilder({ page }).withRules(OF_COLOURS));
}

/** Fails with what axe finds but for colours, which take longest on a page of thousands of words. */
export async function expectWellMade(page: Page): Promise<void> {
  await expectNothing(new AxeBuilder({ page }).disableRules(OF_COLOURS));
}

async function expectNothing(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  expect(found, "what axe finds").toEqual([]);
}

export { expect };
