import type { AppError } from "@/lib/errors";
import type { InterfaceLanguage } from "@/lib/i18n/languages";
import type { SiteAddress } from "../site-address";

/** One request as next-auth's callbacks need it. */
export interface Asking {
  headers: Headers;
  site: SiteAddress;
  /** Of the page that asked: mails and refusals are in it. */
  lang: InterfaceLanguage;
  /** What was refused and why, for next-auth passes on no more than a word. */
  refused: { error: AppError | null };
  /** Whether who signs in has asked for their account to be deleted: they are led to where that can be cancelled. */
  leaving: boolean;
  /** Whether who is signed in connects the provider that they come back from. */
  connecting: boolean;
}
