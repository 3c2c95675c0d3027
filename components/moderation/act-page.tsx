import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locale";
import { cachedAct } from "@/lib/moderation/cached";
import { reasonWords } from "@/lib/moderation/rules/act-words";
import { hashedText } from "@/lib/moderation/rules/chain";
import { routes as addresses } from "@/lib/routes";
import { actDetail, ActSentence } from "./act-sentence";

/** One act with its whole hash and what that is made of. */
export async function ActPage({ locale, number }: { locale: Locale; number: number }) {
  const found = await cachedAct(number);
  if (!found) notFound();
  const { act, newest, targets } = found;
  const { words: { log, shell }, routes } = locale;
  const detail = actDetail(locale, act);
  return (
    <Page locale={locale} path={addresses.act(number)} section={null}>
      <PageTitle title={log.act(number)}><span className="act-says"><ActSentence locale={locale} act={act} targets={targets} /></span></PageTitle>
      <dl className="act-facts">
        <Fact name={log.reason}>{reasonWords(log, act.reason)}</Fact>
        {detail && <Fact name={log.detail}>{detail}</Fact>}
        <Fact name={log.time}><Time locale={locale} at={act.at} precision="minute" /></Fact>
        <Fact name={log.hash}><code className="whole-hash">{act.hash}</code></Fact>
        <Fact name={log.hashBefore}><code className="whole-hash">{act.previousHash}</code></Fact>
        {act.textHash && <Fact name={log.textHash}><code className="whole-hash">{act.textHash}</code><p className="meta">{log.textHashWhy}</p></Fact>}
        <Fact name={log.proof}><code className="whole-hash" dir="ltr">{hashedText(act)}</code><p className="meta">{log.proofWhy}</p></Fact>
      </dl>
      <nav aria-label={shell.pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
        {number > 1 ? <Link href={routes.act(number - 1)} rel="prev" className="button">{log.previous(number - 1)}</Link> : <p className="meta">{log.end}</p>}
        <Link href={routes.log()} className="button">{log.title}</Link>
        {number < newest && <Link href={routes.act(number + 1)} rel="next" className="button">{log.next(number + 1)}</Link>}
      </nav>
    </Page>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
