import { htmlToText, sanitise } from "@/lib/ingest/sanitise";
import type { ArticleDraft } from "@/lib/ingest/types";

/** What a feed gave of an article, as text. @param url the article's, on which what is relative in it rests */
export function feedText({ draft, url }: { draft: ArticleDraft; url: string }): string {
  return htmlToText(sanitise(draft.html, url));
}
