import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { environmentWith } from "../../lib/env";
import { compiled, run } from "../../scripts/setup/command.mjs";
import { makeReader, sessionCookies } from "../readers";
import type { OwnPaper } from "../authority/paper";
import { judge } from "./judge";
import { ask, each, type Sender } from "./senders";
import { ATTACKS, BOMBS, whole } from "./strings";

export interface Sent {
  senders: readonly Sender[];
  /** Has saved every article, with a note; has lists and mutes. */
  saver: Sender;
  moderator: Sender;
  admin: Sender;
  bombs: readonly number[];
}

async function person({ sql, url }: OwnPaper, role: "reader" | "moderator" | "admin", handle: string): Promise<Sender> {
  const reader = await makeReader(sql, { role });
  await sql(`UPDATE "User" SET "handle" = $2, "createdAt" = now() - interval '1 year' WHERE "id" = $1`, [reader.id, handle]);
  const { cookies } = await sessionCookies(sql, reader, url);
  return { id: reader.id, handle, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "), comment: null };
}

/** Of so many articles, one has the attacks of all in its text. */
export const TOGETHER = 16;

/** Articles whose every field is an attack. */
export async function importArticles(databaseUrl: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "parallax-attacks-"));
  ATTACKS.forEach(({ text }, at) => {
    const field = JSON.stringify(text);
    const bodies = at % TOGETHER === 0 ? ATTACKS.slice(at, at + TOGETHER).map((one) => one.text) : [text];
    const meta = [`title: ${JSON.stringify(`${text} ${at}`)}`, `standfirst: ${field}`, `byline: ${field}`, `dateline: ${field}`, `source: ${JSON.stringify(`${text} s${at}`)}`, `disclaimer: ${field}`, `imageCaption: ${field}`, "lang: en", `published: 2026-03-0${(at % 9) + 1}`];
    writeFileSync(path.join(folder, `${at}.md`), `---\n${meta.join("\n")}\n---\n\n${bodies.join("\n\n")}\n\nThe end of article ${at}.\n`);
  });
  const { code, output } = await run(process.execPath, compiled("cli", "import", folder), { capture: true, env: environmentWith({ DATABASE_URL: databaseUrl, NODE_ENV: "production" }) });
  rmSync(folder, { recursive: true });
  // Blank fields and raw control characters are refused, file by file; nothing else may be.
  const refused = output.split("\n").filter((line) => line.startsWith(folder));
  const others = refused.filter((line) => !/has a wrong \w+: Too small|control characters|binary file/.test(line));
  if (code === null || code > 1 || others.length > 0) throw new Error(`The import failed: ${others.join("\n") || output.slice(-2_000)}`);
}

/** Sends every attack through every field that a reader or moderator can fill. */
export async function sendAttacks(paper: OwnPaper, rename: (who: Sender, name: string) => Promise<void>): Promise<Sent> {
  const { sql } = paper;
  const [moderator, admin, saver] = [await person(paper, "moderator", "the-moderator"), await person(paper, "admin", "the-admin"), await person(paper, "reader", "the-saver")];
  const senders: Sender[] = [];
  await each(ATTACKS, async (_, at) => void (senders[at] = await person(paper, "moderator", `sender-${at}`)));
  await each(senders, async (sender, at) => {
    await rename(sender, ATTACKS[at]!.text);
    // Whoever lets people write these words has their pages ready for anything.
    await sql(`UPDATE "User" SET "about" = $2 WHERE "id" = $1`, [sender.id, whole(ATTACKS[at]!.text.replaceAll("\0", ""))]);
  });
  const say = async (sender: Sender, text: string, parent: number | null) => {
    const { status, json } = await ask(paper, sender, "POST", "/api/v1/comments", { article: 1, text, parent });
    return status < 300 ? Number(json.id) : null;
  };
  // One thread of each five, so that a page of a discussion holds a hundred of them.
  for (let from = 0; from < ATTACKS.length; from += 5) {
    const root = await say(senders[from]!, ATTACKS[from]!.text, null);
    senders[from]!.comment = root;
    await Promise.all(ATTACKS.slice(from + 1, from + 5).map(async ({ text }, at) => void (senders[from + 1 + at]!.comment = await say(senders[from + 1 + at]!, text, root))));
  }
  const bombs: number[] = [];
  for (const text of BOMBS) {
    const { status, json } = await ask(paper, moderator, "POST", "/api/v1/comments", { article: 2, text });
    if (status < 300) bombs.push(Number(json.id));
  }
  await each(senders, async ({ comment }, at) => {
    const { text } = ATTACKS[at]!;
    if (comment !== null) await ask(paper, saver, "PUT", `/api/v1/flags/${comment}`, { reason: "abuse", note: text });
    await ask(paper, saver, "POST", "/api/v1/lists", { name: text });
    await ask(paper, saver, "POST", "/api/v1/mutes", { target: "word", value: text });
    await ask(paper, moderator, "POST", "/moderation/forms/note", new URLSearchParams({ person: saver.id, text }));
  });
  await sql(`INSERT INTO "Bookmark" ("userId", "articleId") SELECT $1, "id" FROM "Article"`, [saver.id]);
  const saved = await sql<{ articleId: number }>(`SELECT "articleId" FROM "Bookmark" WHERE "userId" = $1 ORDER BY 1`, [saver.id]);
  await each(saved, ({ articleId }, at) => ask(paper, saver, "PATCH", `/api/v1/bookmarks/${articleId}`, { note: ATTACKS[at % ATTACKS.length]!.text }));
  await appeals(paper, senders, admin);
  await suggestions(paper, senders, { saver, admin });
  await disputes(paper, senders, saver);
  await judge(paper, senders, { moderator, admin });
  // Last, for from here on these words hold whoever writes them.
  await each(ATTACKS, ({ text }) => ask(paper, moderator, "POST", "/moderation/forms/words", new URLSearchParams({ phrase: text, list: "suspect" })));
  return { senders, saver, moderator, admin, bombs };
}

/** Of each forty senders one article is disputed, and one reader has disputed several. */
async function disputes(paper: OwnPaper, senders: readonly Sender[], saver: Sender): Promise<void> {
  const send = (sender: Sender, article: number, why: string) => ask(paper, sender, "POST", `/api/v1/disputes/articles/${article}`, { label: "kind", value: "satire", why });
  await each(senders, (sender, at) => send(sender, Math.floor(at / 40) + 1, `${ATTACKS[at]!.text} as I see it`));
  await each(ATTACKS.filter((_, at) => at % 23 === 0), ({ text }, at) => send(saver, at + 1, `${text} as I see it`));
}

/** Every sixth has a comment rejected, is warned, and appeals against both. */
async function appeals(paper: OwnPaper, senders: readonly Sender[], admin: Sender): Promise<void> {
  await each(senders.filter((_, at) => at % 6 === 0), async (sender) => {
    const { text } = ATTACKS[senders.indexOf(sender)]!;
    const { json: said } = await ask(paper, sender, "POST", "/api/v1/comments", { article: 3, text: `Once more from ${sender.handle}` });
    const { json } = await ask(paper, admin, "POST", "/api/v1/moderation/decisions", { do: "reject", ids: [Number(said.id)], reason: "spam" });
    const [rejected] = json.acts as { act: number }[];
    await ask(paper, sender, "POST", "/appeals/forms/send", new URLSearchParams({ act: String(rejected?.act), text }));
    await ask(paper, admin, "POST", `/api/v1/moderation/people/${sender.id}/acts`, { do: "warn", reason: "abuse", words: text });
  });
}

/** Of each ten voices one suggestion, and of each text an address; every sixth of those is declined with a note. */
async function suggestions(paper: OwnPaper, senders: readonly Sender[], { saver, admin }: Pick<Sent, "saver" | "admin">): Promise<void> {
  const { sql } = paper;
  const send = (sender: Sender, address: string, why: string) => ask(paper, sender, "POST", "/api/v1/suggestions", { address, why });
  await each(senders, async (sender, at) => {
    const { text } = ATTACKS[at]!;
    await send(sender, `https://voices-${Math.floor(at / 10)}.example/`, text);
    await send(sender, `https://a${at}.example/${text.replace(/\s/g, "+")}`, "");
  });
  await sql(`INSERT INTO "SuggestionVoice" ("suggestionId", "userId") SELECT "id", $1 FROM "Suggestion" WHERE "address" LIKE 'https://a%'`, [saver.id]);
  const addresses = await sql<{ id: number }>(`SELECT "id" FROM "Suggestion" WHERE "address" LIKE 'https://a%' ORDER BY 1`);
  await each(addresses.filter((_, at) => at % 6 === 0), ({ id }, at) => ask(paper, admin, "POST", `/api/v1/admin/suggestions/${id}/decline`, { reason: "no-feed", note: ATTACKS[at * 6]!.text }));
}
