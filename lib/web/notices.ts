import { INTERFACE_LANGUAGES, type InterfaceLanguage, splitLanguage } from "@/lib/i18n/languages";
import type { Renderer } from "./renderer";
import type { Kept } from "./representations";

/** What is shown in place of a page, by the notice's own address, and with which status. */
const NOTICES = {
  missing: { page: "missing", status: 404 },
  failed: { page: "failed", status: 500 },
  tooManySearches: { page: "searches", status: 429, retryAfter: 5 },
  busySearching: { page: "searches", status: 503, retryAfter: 3 },
} as const;
type NoticeName = keyof typeof NOTICES;

/** Pages that stand in for others, made ahead: they must be there when nothing else can be made. */
export class Notices {
  readonly #kept = new Map<InterfaceLanguage, Record<NoticeName, Kept>>();

  constructor(private readonly renderer: Renderer) {}

  get made(): boolean {
    return this.#kept.size > 0;
  }

  async make(): Promise<void> {
    for (const lang of INTERFACE_LANGUAGES) {
      const made = {} as Record<NoticeName, Kept>;
      for (const name of Object.keys(NOTICES) as NoticeName[]) made[name] = await this.renderer.notice(lang, NOTICES[name]);
      this.#kept.set(lang, made);
    }
  }

  /** A notice in the language of an address; null until it is made. */
  at(address: string, name: NoticeName): Kept | null {
    const [path = "/"] = address.split("?", 1);
    return this.#kept.get(splitLanguage(path).lang)?.[name] ?? null;
  }

  /** What stands in for Next's own page of this status, which is empty without scripts, in the language of the address. */
  for(address: string, status: number, type: string): Kept | null {
    if (!type.startsWith("text/html")) return null;
    return status === 404 ? this.at(address, "missing") : status >= 500 ? this.at(address, "failed") : null;
  }
}
