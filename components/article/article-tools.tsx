import { ReadTool, SaveTool } from "@/components/reader/save-form";
import type { ArticlePage } from "@/lib/articles/types";
import { langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";

/** Save, and what the browser can do with an article: share, listen, print. The latter are answered by article-tools.client, which takes its words from the buttons. */
export function ArticleTools({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const words = locale.words.article.tools;
  return (
    <div className="no-print flex flex-wrap gap-2">
      <SaveTool locale={locale} article={article} />
      <ReadTool locale={locale} article={article} />
      <button type="button" className="button needs-script" data-tool="share" data-usual={words.share} data-done={words.copied} data-refused={words.refused}><span aria-live="polite">{words.share}</span></button>
      <button type="button" className="button needs-script" data-tool="listen" data-usual={words.listen} data-done={words.stop} data-lang={langAttribute(article.lang)} aria-pressed="false">{words.listen}</button>
      <button type="button" className="button needs-script max-md:hidden" data-tool="print">{words.print}</button>
    </div>
  );
}
