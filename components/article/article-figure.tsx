import { RemoteImage } from "@/components/ui/remote-image";
import type { ArticlePage } from "@/lib/articles/types";
import { Cover } from "./cover";

/** The article's own picture with its caption and credit; a generated cover where it has none. */
export function ArticleFigure({ article }: { article: ArticlePage }) {
  const { picture } = article;
  if (!picture) {
    return (
      <div className="picture mt-6 aspect-[5/2] print:hidden">
        <Cover of={{ slug: article.slug, title: article.title, topic: article.topics[0]?.slug ?? null }} />
      </div>
    );
  }
  return (
    <figure className="mt-6">
      <div className="picture aspect-[3/2]">
        <RemoteImage src={picture.url} alt={picture.alt ?? ""} width={picture.width} height={picture.height} />
      </div>
      {(picture.caption || picture.credit) && (
        <figcaption className="meta mt-2" dir="auto">{picture.caption} {picture.credit && <span className="whitespace-nowrap">{picture.credit}</span>}</figcaption>
      )}
    </figure>
  );
}
