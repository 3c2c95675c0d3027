/** Share, listen, print: what the browser can do with an article. Answered by article-tools.client. */
export function ArticleTools({ lang }: { lang?: string }) {
  return (
    <div className="needs-script no-print flex flex-wrap gap-2">
      <button type="button" className="button" data-tool="share"><span aria-live="polite">Share</span></button>
      <button type="button" className="button" data-tool="listen" data-lang={lang} aria-pressed="false">Listen</button>
      <button type="button" className="button max-md:hidden" data-tool="print">Print</button>
    </div>
  );
}
