import { SourcePicture } from "@/components/media/source-picture";
import { Link } from "@/components/ui/link";
import type { Picture, TopicChip } from "@/lib/articles/types";
import { mediaSources } from "@/lib/media/sources";
import { Cover } from "./cover";

/** Tailwind's aspect classes, each with how wide such a box is. */
const SIZES = {
  "aspect-video": "(min-width: 80rem) 24rem, (min-width: 48rem) 33vw, 100vw",
  "aspect-[2/1]": "(min-width: 80rem) 44rem, (min-width: 64rem) 58vw, 100vw",
  "aspect-[3/2]": "(min-width: 40rem) 10rem, 6rem",
  "aspect-square": "10rem",
} as const;

type Props = {
  of: { slug: string; title: string; topics: TopicChip[]; picture: Picture | null };
  href: string;
  /** The box keeps its shape before the picture is there. */
  aspect?: keyof typeof SIZES;
};

/**
 * The picture of a piece, or its generated cover. It leads where the headline beside it leads, so that
 * a pointer may hit either, and is passed over by keyboards and screen readers.
 */
export function PictureBox({ of, href, aspect = "aspect-video" }: Props) {
  const { picture } = of;
  return (
    <Link href={href} tabIndex={-1} aria-hidden="true" className={`picture ${aspect}`}>
      {picture && mediaSources(picture.url)
        ? <SourcePicture url={picture.url} alt="" width={picture.width} height={picture.height} sizes={SIZES[aspect]} lazy />
        : <Cover of={{ slug: of.slug, title: of.title, topic: of.topics[0]?.slug ?? null }} />}
    </Link>
  );
}
