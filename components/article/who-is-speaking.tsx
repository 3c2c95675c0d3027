import { Link } from "@/components/ui/link";
import { Fact } from "@/components/source/source-head";
import { DemoMark } from "@/components/source/source-name";
import type { ArticlePage } from "@/lib/articles/types";
import { CONTROL_LABELS, countryName, KIND_LABELS } from "@/lib/format/labels";
import { routes } from "@/lib/routes";
import { cachedSource } from "@/lib/sources/cached";

/** Who publishes this, who pays for that, and what kind of piece it is, with the reason. */
export async function WhoIsSpeaking({ article }: { article: ArticlePage }) {
  const source = await cachedSource(article.source.slug);
  const control = CONTROL_LABELS[article.source.control];
  const kind = KIND_LABELS[article.kind];
  return (
    <section className="panel" aria-labelledby="speaking">
      <h2 id="speaking" className="panel-title mb-3">Who is speaking</h2>
      <dl className="facts">
        <dt>Source</dt>
        <dd><Link href={routes.source(article.source.slug)} className="quiet-link">{article.source.name}</Link>{article.source.demo && <> <DemoMark /></>}</dd>
        <dt>Controlled</dt><dd>{control.word}</dd>
        <Fact term="Owner" value={source?.owner ?? null} />
        <Fact term="Paid by" value={source?.funding ?? null} />
        <Fact term="Country" value={article.source.country && countryName(article.source.country)} />
        <dt>This piece</dt><dd>{kind.word}. {kind.meaning}</dd>
        <Fact term="Paid for by" value={article.sponsor} />
        <Fact term="Quotes" value={article.quotedOutlet} />
      </dl>
      <p className="meta mt-3">
        {article.kindReason ? <>Why {kind.word.toLowerCase()}: <bdi>{article.kindReason}</bdi></> : <>Filed as {kind.word.toLowerCase()} because nothing in it says otherwise.</>}
        {" "}<Link href={`${routes.about()}#kinds`} className="quiet-link">What the labels mean</Link>
      </p>
    </section>
  );
}
