import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";

/** What the chain proves, how to ask it, and what it cannot prove. */
export function HowToVerify({ locale: { words: { log: { verify } }, routes } }: { locale: Locale }) {
  return (
    <section aria-labelledby="verify" className="grid gap-x-8 gap-y-3 border-t border-ink pt-4 pb-6 lg:grid-cols-[11rem_minmax(0,42rem)]">
      <h2 id="verify" className="text-13 font-semibold">{verify.title}</h2>
      <div className="how-to-verify">
        <p>{verify.chain}</p>
        <p><Sentence text={verify.keep} parts={{ file: <a href={routes.logFile()} className="quiet-link">{verify.file}</a> }} /></p>
        <p><a href={routes.logTable()} className="quiet-link">{verify.table}</a></p>
        <p><code>npm run parallax -- log verify --file log.jsonl --head …</code></p>
        <p>{verify.tells}</p>
        <p>{verify.limits}</p>
      </div>
    </section>
  );
}
