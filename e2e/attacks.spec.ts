import type { Locator } from "@playwright/test";
import { compileMail, HEADERS } from "./attacks/mail";
import { Canary, lookAt } from "./attacks/look";
import { importArticles, sendAttacks, TOGETHER, type Sent } from "./attacks/send";
import type { Sender } from "./attacks/senders";
import { ATTACKS, BOMBS, whole } from "./attacks/strings";
import { knock } from "./authority/ask";
import { allDoors } from "./authority/doors";
import { openOwnPaper, type OwnPaper } from "./authority/paper";
import { expect, test } from "./fixtures";

// One paper takes every attack; what comes after looks at it.
test.describe.configure({ mode: "default", timeout: 600_000 });
// Pictures that are not there, and what is refused by status.
test.use({ expectedErrors: [/Failed to load resource/] });

let paper: OwnPaper;
let sent: Sent;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  paper = await openOwnPaper();
  await paper.sql(`INSERT INTO "Setting" ("key", "value") VALUES ('comment-policy', '{"perTenMinutes":1000}')`);
  await importArticles(paper.databaseUrl);
  const door = (await allDoors(paper.url)).find(({ name }) => name === "action accounts/actions/settings rename")!;
  sent = await sendAttacks(paper, async (who, name) => {
    await knock(door, { url: paper.url, asker: "owner", row: { who: "readers", send: { name } }, scene: { people: { owner: who } as never, thing: async () => "", tokenOf: async () => "" } });
  });
});
test.afterAll(async () => paper?.close());

async function as(context: { addCookies(cookies: { name: string; value: string; url: string }[]): Promise<void> }, { cookie }: Sender): Promise<void> {
  await context.addCookies(cookie.split("; ").map((one) => ({ name: one.slice(0, one.indexOf("=")), value: one.slice(one.indexOf("=") + 1), url: paper.url })));
}

/** Where the first of some links leads, on a page that has come whole; null where there is none. */
const addressOf = async (links: Locator) => ((await links.count()) > 0 ? links.first().getAttribute("href") : null);

test("there are enough of them, and most are let through to be shown", async () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(300);
  expect(new Set(ATTACKS.map(({ text }) => text)).size).toBe(ATTACKS.length);
  expect(sent.senders.filter(({ comment }) => comment !== null).length).toBeGreaterThan(350);
  expect(sent.bombs.length).toBeGreaterThan(BOMBS.length / 2);
  const [suggested] = await paper.sql<{ addresses: number; voices: number; notes: number }>(`SELECT count(*)::int AS "addresses", count("note")::int AS "notes", (SELECT count("why")::int FROM "SuggestionVoice") AS "voices" FROM "Suggestion" WHERE "address" LIKE 'https://a%'`);
  expect([suggested!.addresses > 300, suggested!.voices > 300, suggested!.notes > 40], JSON.stringify(suggested)).toEqual([true, true, true]);
  const [judged] = await paper.sql<{ proposals: number; topics: number; evidence: number; declined: number }>(`SELECT (SELECT count("why")::int FROM "StoryProposalVoice") AS "proposals",
    (SELECT count(*)::int FROM "Topic" WHERE "name" LIKE '%hit%') AS "topics", (SELECT count(*)::int FROM "SourceControl" WHERE "evidence"::text LIKE '%hit%') AS "evidence", (SELECT count("note")::int FROM "StoryProposal") AS "declined"`);
  expect([judged!.proposals > 50, judged!.topics > 4, judged!.evidence > 4, judged!.declined > 8], JSON.stringify(judged)).toEqual([true, true, true, true]);
});

test("shared pages show them and nothing comes of it", async ({ page }) => {
  const canary = await Canary.in(page, paper.url);
  // The longest are those with the texts of many.
  const articles = await paper.sql<{ slug: string }>(`SELECT "slug" FROM "Article" ORDER BY "wordCount" DESC LIMIT $1`, [Math.ceil(ATTACKS.length / TOGETHER)]);
  const wrong: string[] = [];
  const open = async (address: string) => void wrong.push(...await canary.open(paper.url + address));
  const all = async (first: string) => {
    for (let next: string | null = first; next !== null;) {
      await open(next);
      next = await addressOf(page.locator('link[rel="next"], a[rel="next"]'));
    }
  };
  await open("/");
  await all("/latest");
  await all("/sources");
  const [first, second] = await paper.sql<{ slug: string }>(`SELECT "slug" FROM "Article" WHERE "id" IN (1, 2) ORDER BY "id"`);
  await all(`/articles/${first!.slug}/discussion/oldest`);
  await all(`/articles/${second!.slug}/discussion/oldest`);
  for (const { slug } of [first!, ...articles]) await open(`/articles/${slug}`);
  for (const { slug } of await paper.sql<{ slug: string }>(`SELECT "slug" FROM "Story" WHERE "slug" LIKE 'attacked-%'`)) await open(`/stories/${slug}`);
  for (const { slug } of await paper.sql<{ slug: string }>(`SELECT DISTINCT s."slug" FROM "Source" s JOIN "SourceControl" c ON c."sourceId" = s."id" WHERE c."origin" = 'admin' LIMIT 12`)) await open(`/sources/${encodeURIComponent(slug)}`);
  await open("/topics");
  for (const { handle, comment } of sent.senders.filter((_, at) => at % 25 === 0)) {
    await open(`/people/${handle}`);
    if (comment !== null) await open(`/comments/${comment}`);
  }
  expect([...wrong, ...canary.seen]).toEqual([]);
});

test("pages of one reader and of those who run the paper show them, and nothing comes of it", async ({ page, context }) => {
  const canary = await Canary.in(page, paper.url);
  const wrong: string[] = [];
  const open = async (address: string) => void wrong.push(...await canary.open(paper.url + address));
  const follow = async (first: string, link: RegExp) => {
    let next: string | null = first;
    for (let pages = 0; next !== null && pages < 30; pages += 1) {
      await open(next);
      next = await addressOf(page.getByRole("link", { name: link }));
    }
  };
  await as(context, sent.saver);
  await follow("/saved", /^Older|^Next|^More/);
  for (const address of ["/settings/muted", "/settings", "/history", "/for-you", "/inbox", "/writing", "/dispute", "/suggest"]) await open(address);
  for (const { text } of ATTACKS.filter((_, at) => at % 23 === 0)) {
    const value = encodeURIComponent(whole(text));
    await open(`/saved?q=${value}&told=${value}&change=${value}`);
    await open(`/settings/muted?word=${value}&done=${value}&value=${value}&target=word`);
  }
  await context.clearCookies();
  for (const { text } of ATTACKS.filter((_, at) => at % 29 === 0)) {
    const value = encodeURIComponent(whole(text));
    await open(`/sign-in?then=${value}&error=${value}&with=${value}&note=${value}`);
  }
  await as(context, sent.admin);
  for (const queue of ["reported", "unmoderated", "approved"]) await follow(`/moderation/${queue}`, /^Older|^Next|^More/);
  await follow("/moderation/appeals", /^Older|^Next|^More/);
  for (const address of ["/moderation/words", "/moderation/spam", "/admin", "/admin/users", `/moderation/people/${sent.saver.id}`, `/admin/users/${sent.senders[0]!.id}`]) await open(address);
  await follow("/admin/suggestions", /^Older|^Next|^More/);
  for (const { id } of await paper.sql<{ id: number }>(`SELECT "id" FROM "Suggestion" WHERE "address" LIKE 'https://voices-%'`)) await open(`/admin/suggestions/${id}`);
  await open("/moderation/labels");
  for (const { id } of await paper.sql<{ id: number }>(`SELECT "id" FROM "LabelDispute" WHERE "voices" > 5`)) await open(`/moderation/labels/${id}`);
  await follow("/moderation/proposals", /^Older|^Next|^More/);
  for (const { id } of await paper.sql<{ id: number }>(`SELECT "id" FROM "StoryProposal" ORDER BY "id" LIMIT 12`)) await open(`/moderation/proposals/${id}`);
  for (const address of ["/admin/topics", "/belongs?story=attacked-0", "/belongs?story=attacked-1&q=hit"]) await open(address);
  for (const { text } of ATTACKS.filter((_, at) => at % 29 === 0)) await open(`/admin/users?q=${encodeURIComponent(whole(text))}`);
  expect([...wrong, ...canary.seen]).toEqual([]);
});

test("every title is the text itself, on the page, in feeds and in JSON", async ({ page }) => {
  const articles = await paper.sql<{ id: number; slug: string; title: string; source: string }>(`SELECT a."id", a."slug", a."title", s."slug" AS "source" FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" ORDER BY a."id"`);
  expect(articles.length).toBeGreaterThan(380);
  await page.goto(`${paper.url}/about`);
  const wrong: string[] = [];
  const got = async (address: string) => (await fetch(paper.url + address)).text();
  for (const { id, slug, title, source } of articles) {
    const format = ["feed.xml", "atom.xml", "feed.json"][id % 3]!;
    const [html, said, feed] = await Promise.all([got(`/articles/${slug}`), got(`/api/v1/articles/${id}`), got(`/sources/${source}/${format}`)]);
    const json = JSON.parse(said) as { title: string };
    if (json.title !== title) wrong.push(`${slug}: JSON says ${JSON.stringify(json.title)}`);
    const found = await page.evaluate(lookAt, { title: null, html });
    const shown = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
    const titleText = await page.evaluate((text) => new DOMParser().parseFromString(`<title>${text}</title>`, "text/html").title, shown);
    const wanted = title.replace(/\s+/g, " ").trim();
    if (!titleText.startsWith(wanted)) found.push(`the title is ${JSON.stringify(titleText)}, not ${JSON.stringify(wanted)}`);
    const titles = format === "feed.json" ? (JSON.parse(feed) as { items: { title: string }[] }).items.map((item) => item.title) : await page.evaluate(titlesOf, feed);
    // XML has no place for some letters, whatever is done.
    // oxlint-disable-next-line no-control-regex
    const inXml = title.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/\s+/g, " ").trim();
    if (!titles.some((one) => one.replace(/\s+/g, " ").trim() === (format === "feed.json" ? wanted : inXml))) found.push(`${format} says ${JSON.stringify(titles)}, not ${JSON.stringify(inXml)}`);
    wrong.push(...found.map((one) => `/articles/${slug}: ${one}`));
  }
  expect(wrong).toEqual([]);
});

/** The titles of a feed's entries, read as XML. Runs in the page. */
function titlesOf(xml: string): string[] {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const broken = parsed.querySelector("parsererror");
  return broken ? [`not XML: ${broken.textContent?.slice(0, 200)}`] : [...parsed.querySelectorAll("item > title, entry > title")].map((title) => title.textContent ?? "");
}

test("a mail has the headers that it should have, whatever a name says", async () => {
  const wrong: string[] = [];
  for (const { text } of ATTACKS) {
    const raw = await compileMail(text);
    const [head = ""] = raw.split("\r\n\r\n");
    const names = head.split("\r\n").filter((line) => !/^[ \t]/.test(line)).map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
    if (names.some((name) => !HEADERS.includes(name)) || new Set(names).size !== names.length) wrong.push(`${JSON.stringify(text)}: ${names.join(", ")}`);
  }
  expect(wrong).toEqual([]);
});
