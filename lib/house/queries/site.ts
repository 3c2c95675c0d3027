import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { setting } from "@/lib/db/settings";
import { INTERFACE_LANGUAGES } from "@/lib/i18n/languages";
import { callSite, FIRST_LINES, FIRST_NAME, type Site } from "@/lib/site";
import { DEFAULT_RETENTION, type Retention, type SiteSettings } from "../types";

/** Under these the settings are kept. */
export const SITE_KEY = "site";
export const RETENTION_KEY = "retention";

const kept = z.object({
  name: z.string().nullable().catch(null),
  lines: z.partialRecord(z.enum(INTERFACE_LANGUAGES), z.string()).catch({}),
  contact: z.string().nullable().catch(null),
  logo: z.object({ hash: z.string(), width: z.int(), height: z.int(), alone: z.boolean() }).nullable().catch(null),
});

const UNDECIDED: SiteSettings = { name: null, lines: {}, contact: null, logo: null };

/** What admins decided of how the paper presents itself. */
export async function siteSettings(): Promise<SiteSettings> {
  return kept.safeParse((await setting(SITE_KEY)) ?? {}).data ?? UNDECIDED;
}

/** Reads what the paper is called and has this process call it so: at its start, and at each change. */
export async function loadSite(): Promise<void> {
  callSite(siteOf(await siteSettings()));
}

/** A paper's name, line and logo, with the product's own for what nobody decided. */
export function siteOf({ name, lines, contact, logo }: SiteSettings): Site {
  return {
    name: name ?? FIRST_NAME,
    lines: { ...FIRST_LINES, ...lines },
    contact,
    logo: logo && { path: logoPath(logo.hash), width: logo.width, height: logo.height, alone: logo.alone },
  };
}

/** Where a logo is: an address that no article's picture has, and that changes with its bytes. */
function logoPath(hash: string): string {
  return `/pictures/-${hash}.png`;
}

/** The bytes of a logo, also of one that was replaced a few days ago; null where there is none. */
export async function logoBytes(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const logo = await db().logo.findUnique({ where: { hash }, select: { bytes: true } });
  return logo && new Uint8Array(logo.bytes);
}

/** How long things are kept. */
export async function retention(): Promise<Retention> {
  const decided = await setting(RETENTION_KEY);
  return decided !== null && typeof decided === "object" ? { ...DEFAULT_RETENTION, ...decided } : DEFAULT_RETENTION;
}
