import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { makeReader, signIn } from "./readers";

/** Of addresses that differ in a name or number alone, so many are visited. */
const OF_EACH = 4;
/** What a visit would end or take away for good, what is not a page of ours, and what other journeys make and take away meanwhile. */
const LEFT_OUT = /^\/(api|_next)\/|[?&]told=|\/export|\/admin\/(feeds|opml|suggestions)\/\d/;
/** Forms that would take from another journey what it needs: its sessions, its invitations, its feeds. */
const OF_OTHERS = /\/admin\/(forms\/(sign-out|end-invitation)$|(feeds|opml|suggestions)\/\d)/;

interface Form {
  action: string;
  fields: Record<string, string>;
}

const decoded = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
const attribute = (tag: string, name: string) => decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The addresses of the paper that a page's HTML links to. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*>/g)].map(([tag]) => attribute(tag, "href").replace(/#.*$/, "")).filter((href) => href.startsWith("/") && !href.startsWith("//"));
}

/** The forms of a page that post to an address of their own, with what they send as they stand. */
function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\s([^>]*)>(.*?)<\/form>/gs)].filter(([, tag]) => /method="post"/i.test(tag ?? "")).map(([, tag = "", inside = ""]) => ({
    action: attribute(` ${tag}`, "action"),
    fields: Object.fromEntries([...inside.matchAll(/<input\s[^>]*type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, "name"), attribute(input, "value")])),
  })).filter(({ action }) => action.startsWith("/") && !OF_OTHERS.test(action));
}

/** What an address is an address of: names and numbers left out. */
const kindOf = (address: string) => address.replace(/\?.*$/, (query) => `?${[...new URLSearchParams(query).keys()].join("&")}`)
  .replace(/(articles|topics|sources|stories|lists|users|mails|problems|comments|people|before|after)\/[^/?]+/g, "$1/*").replace(/\/\*\.(png|xml)/, "/*").replace(/\/by-[^/?]+/, "/by-*").replace(/\/at\/[^/?]+/, "/at/*").replace(/compare\/\d+(\/\d+)?/, (found) => found.replace(/\d+/g, "*"));

/** Follows every link from some pages on, as a browser without scripts would. @returns what failed, and one form of each kind */
async function crawl(request: APIRequestContext, from: readonly string[]): Promise<{ failed: string[]; visited: number; forms: Form[] }> {
  const waiting = from.map((address) => ({ address, on: "" }));
  const known = new Set(from);
  const kinds = new Map<string, number>();
  const forms = new Map<string, Form>();
  const failed: string[] = [];
  let visited = 0;
  const visit = async ({ address, on }: { address: string; on: string }) => {
    const response = await request.get(address);
    visited += 1;
    if (response.status() >= 400) failed.push(`${response.status()} ${address} (linked on ${on})`);
    if (!/html/.test(response.headers()["content-type"] ?? "")) return;
    const html = await response.text();
    for (const form of formsOf(html)) if (!forms.has(kindOf(form.action))) forms.set(kindOf(form.action), form);
    for (const next of linksOf(html)) {
      const kind = kindOf(next);
      if (known.has(next) || LEFT_OUT.test(next) || (kinds.get(kind) ?? 0) >= OF_EACH) continue;
      known.add(next);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      waiting.push({ address: next, on: address });
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 6).map(visit));
  return { failed, visited, forms: [...forms.values()] };
}

test("every link leads somewhere without scripts, for a guest, in both languages", async ({ request }, { project }) => {
  if (project.name === "phone") return;
  const { failed, visited, forms } = await crawl(request, ["/", "/de", "/sign-in", "/sign-up", "/reset", "/sign-in/by-mail"]);
  expect(failed).toEqual([]);
  expect(visited).toBeGreaterThan(100);
  // What a guest's forms lead to is a page where they sign in.
  expect(forms.length).toBeGreaterThan(4);
  for (const { action, fields } of forms) {
    const answer = await request.post(action, { form: fields, headers: { origin: process.env.PARALLAX_TEST_URL ?? "" } });
    expect([action, answer.status(), new URL(answer.url()).pathname]).toEqual([action, 200, expect.stringMatching(/\/sign-in$/)]);
  }
});

test("every link and every form leads somewhere without scripts, for a reader who runs the paper", async ({ context, sql }, { project }) => {
  if (project.name === "phone") return;
  const reader = await makeReader(sql, { role: "admin" });
  await signIn(context, sql, reader);
  await sql(`INSERT INTO "Bookmark" ("userId", "articleId") SELECT $1, "id" FROM "Article" WHERE "status" = 'visible' ORDER BY "id" LIMIT 40`, [reader.id]);
  await sql(`INSERT INTO "ReadMark" ("userId", "articleId", "read", "historyAt") SELECT $1, "id", true, now() FROM "Article" WHERE "status" = 'visible' ORDER BY "id" LIMIT 50`, [reader.id]);
  await sql(`INSERT INTO "Follow" ("userId", "target", "targetId") SELECT $1, 'topic', "id" FROM "Topic"`, [reader.id]);
  await sql(`INSERT INTO "ReadingList" ("id", "userId", "name") VALUES (gen_random_uuid(), $1, 'Ships')`, [reader.id]);
  await sql(`INSERT INTO "Mute" ("id", "userId", "target", "value", "key") VALUES (gen_random_uuid(), $1, 'kind', 'satire', 'satire')`, [reader.id]);
  const own = ["/saved", "/for-you", "/history", "/settings", "/admin"];
  const { failed, forms } = await crawl(context.request, [...own, ...own.map((address) => `/de${address}`), "/settings/muted?word=the", "/settings/following?target=topic&follow=sport"]);
  expect(failed).toEqual([]);
  expect(forms.length).toBeGreaterThan(15);
  for (const { action, fields } of forms) {
    const answer = await context.request.post(action, { form: fields, headers: { origin: process.env.PARALLAX_TEST_URL ?? "" } });
    expect([action, answer.status()]).toEqual([action, 200]);
  }
});
