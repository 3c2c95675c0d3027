import type { Messages } from "@/lib/i18n/messages/en";

type Props = { words: Messages["article"]["tools"]; lang?: string };

/** Share, listen, print: what the browser can do with an article. Answered by article-tools.client, which takes its words from the buttons. */
export function ArticleTools({ words, lang }: Props) {
  return (
    <div className="needs-script no-print flex flex-wrap gap-2">
      <button type="button" className="button" data-tool="share" data-usual={words.share} data-done={words.copied} data-refused={words.refused}><span aria-live="polite">{words.share}</span></button>
      <button type="button" className="button" data-tool="listen" data-usual={words.listen} data-done={words.stop} data-lang={lang} aria-pressed="false">{words.listen}</button>
      <button type="button" className="button max-md:hidden" data-tool="print">{words.print}</button>
    </div>
  );
}
