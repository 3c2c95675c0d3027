import "server-only";
import { mentionedIn } from "../mutations/mentioned";
import { cleanText } from "@/lib/format/clean-text";
import { toHtml } from "../rules/markdown";

/** How a text will look as a comment: safe HTML, with links to those it mentions. */
export async function previewOf(text: string): Promise<string> {
  const markdown = cleanText(text);
  return toHtml(markdown, new Set((await mentionedIn(markdown)).keys()));
}
