import { SourcePicture } from "@/components/media/source-picture";
import type { ArticlePage } from "@/lib/articles/types";
import { holdsPicture } from "@/lib/media/in-html";
import { mediaSources } from "@/lib/media/sources";
import { Cover } from "./cover";

/** As wide as the text's column. */
const SIZES = "(min-width: 64rem) 44rem, 100vw";

/** The article's own picture with its caption and credit, unless it stands in the text; a generated cover where it has none. */
export function ArticleFigure({ article }: { article: ArticlePage }) {
  const { picture } = article;
  if (!picture || !mediaSources(picture.url)) {
    return (
      <div className="picture mt-6 aspect-[5/2] print:hidden">
        <Cover of={{ slug: article.slug, title: article.title, topic: article.topics[0]?.slug ?? null }} />
      </div>
    );
  }
  if (holdsPicture(article.html, picture.url)) return null;
  return (
    <figure className="mt-6">
      <div className="picture aspect-[3/2]">
        <SourcePicture url={picture.url} alt={picture.alt ?? ""} width={picture.width} height={picture.height} sizes={SIZES} />
      </div>
      {(picture.caption || picture.credit) && (
        <figcaption className="meta mt-2" dir="auto">{picture.caption} {picture.credit && <span className="whitespace-nowrap">{picture.credit}</span>}</figcaption>
      )}
    </figure>
  );
}
