import "server-only";
import { createHash } from "node:crypto";
import type { AdminActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { INTERFACE_LANGUAGES } from "@/lib/i18n/languages";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { logoPng } from "@/lib/pictures/logo";
import { loadSite, RETENTION_KEY, retention, SITE_KEY, siteSettings } from "../queries/site";
import { pictureType } from "../rules/picture-type";
import { LOGO_BYTES, type Retention, type SiteSettings } from "../types";

const NO_PICTURE = "This is no picture that can be a logo. Send a PNG, JPEG or WebP file.";
const PAPER = { type: "site", id: "paper" } as const;

/**
 * Changes how the paper presents itself. Every page says it within a second, and the log names what changed; where
 * nothing did, nothing is logged.
 * @param change null for what is to be the product's own again; what is left out stays
 */
export async function changeSite(actor: AdminActor, change: { name?: string | null; lines?: Partial<Record<(typeof INTERFACE_LANGUAGES)[number], string | null>>; contact?: string | null }): Promise<void> {
  await update(actor, (before) => {
    const lines = { ...before.lines, ...change.lines };
    return { ...before, name: change.name === undefined ? before.name : change.name, contact: change.contact === undefined ? before.contact : change.contact, lines: withoutNulls(lines) };
  });
}

const withoutNulls = (lines: Partial<Record<string, string | null>>) => Object.fromEntries(Object.entries(lines).filter(([, text]) => text !== null)) as SiteSettings["lines"];

/**
 * Makes a picture the paper's logo. It is drawn anew, so nothing of the file but its pixels is shown to anybody.
 * @param alone whether it holds the name, so that the name is not written beside it
 * @throws AppError `unsupported` for what is no PNG, JPEG or WebP by its bytes, or cannot be decoded; `too-large` over a megabyte
 */
export async function changeLogo(actor: AdminActor, file: Uint8Array, alone: boolean): Promise<void> {
  if (file.byteLength > LOGO_BYTES) throw new AppError("too-large", "A logo may have one megabyte at most. Make it smaller and send it again.");
  if (pictureType(file) === null) throw new AppError("unsupported", NO_PICTURE);
  const { bytes, width, height } = await logoPng(file).catch((cause: unknown) => {
    throw new AppError("unsupported", NO_PICTURE, { cause });
  });
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  await update(actor, (before) => ({ ...before, logo: { hash, width, height, alone } }), async (tx) => {
    await tx.logo.upsert({ where: { hash }, create: { hash, mime: "image/png", width, height, bytes }, update: { createdAt: new Date() } });
  });
}

/** Has the paper go without a logo. */
export async function removeLogo(actor: AdminActor): Promise<void> {
  await update(actor, (before) => ({ ...before, logo: null }));
}

async function update(actor: AdminActor, make: (before: SiteSettings) => SiteSettings, beside?: (tx: Db) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const before = await siteSettings();
    const after = make(before);
    const fields = changedFields(before, after);
    if (fields.length === 0) return;
    await beside?.(tx);
    await keep(tx, SITE_KEY, after);
    await record(tx, actor, { action: "change-settings", target: PAPER, reason: "organisation", detail: { fields } });
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.everything] } });
  });
  // This process need not wait to be told.
  await loadSite();
}

/** Which of them differ, as the log names them: a line with its language. */
function changedFields(before: SiteSettings, after: SiteSettings): string[] {
  const lines = INTERFACE_LANGUAGES.filter((lang) => before.lines[lang] !== after.lines[lang]).map((lang) => `line-${lang}`);
  const others = (["contact", "logo", "name"] as const).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return [...lines, ...others].sort();
}

/** Changes how long things are kept; housekeeping keeps to it from its next turn. */
export async function changeRetention(actor: AdminActor, change: Partial<Retention>): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const before = await retention();
    const after = { ...before, ...change };
    const fields = (Object.keys(after) as (keyof Retention)[]).filter((name) => before[name] !== after[name]).map((name) => `keep-${name}`).sort();
    if (fields.length === 0) return;
    await keep(tx, RETENTION_KEY, after);
    await record(tx, actor, { action: "change-settings", target: PAPER, reason: "organisation", detail: { fields } });
  });
}

async function keep(tx: Db, key: string, value: object): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value, changedAt: new Date() } });
}
