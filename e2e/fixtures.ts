import { expect, test as base, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { Client } from "pg";
import { mailsTo, type ReceivedMail } from "./mail-server";
import { makeReader, signIn, type Reader, type Sql } from "./readers";

/** What stands for "who may sign up", which all journeys share: many may count on it, or one may change it. */
const REGISTRATION_LOCK = 20_260;

/** Details of a journey that is skipped on the phone, whose reason is printed. */
export const ANY_SCREEN = { tag: "@any-screen" };
export const COLOURS = { tag: "@colours" };
const NOT_ON_PHONES = { "@any-screen": "says nothing about the size of the screen", "@colours": "colours are the same on a phone" };

interface Fixtures {
  /** Leaves out what says nothing on a phone, before a page is opened for it. */
  leftOut: void;
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
  leftOut: [
    async ({ isMobile }, use, info) => {
      for (const [tag, reason] of Object.entries(NOT_ON_PHONES)) info.skip(isMobile && info.tags.includes(tag), reason);
      await use();
    },
    { auto: true },
  ],
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
 * Fails with what axe finds on the page as it stands, by the rules of WCAG 2.2 AA and good practice, and where it is wider
 * than its window. In the dark axe looks at colours, which are all that another theme of a page can spoil.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)) await expectReadableColours(page);
  else await expectNothing(page, {});
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), "pixels cut off at the side").toBeLessThanOrEqual(0);
}

/** The same, and once more in the dark; what the dark may spoil is the same on a phone. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await expectAccessible(page);
  if (base.info().project.use.isMobile) return;
  // Without motion, so that no colour is on its way to another.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectReadableColours(page);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}

const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Fails with what axe finds of colours, on the whole page or on those of its elements that a selector names. */
export async function expectReadableColours(page: Page, of?: string): Promise<void> {
  await expectNothing(page, { runOnly: OF_COLOURS }, of);
}

/** Fails with what axe finds but for colours, which take longest on a page of thousands of words. */
export async function expectWellMade(page: Page): Promise<void> {
  await expectNothing(page, { rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])) });
}

/** Looks within the page itself, and describes nothing but what is wrong: describing all that is right takes longest. */
async function expectNothing(page: Page, options: RunOptions, of = "html"): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async ([chosen, selector]) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(selector, { ...chosen, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  }, [options, of] as const);
  expect(found, "what axe finds").toEqual([]);
}

export { expect };
