import { Link } from "@/components/ui/link";
import { RemoteImage } from "@/components/ui/remote-image";
import type { Picture, TopicChip } from "@/lib/articles/types";
import { Cover } from "./cover";

type Props = {
  of: { slug: string; title: string; topics: TopicChip[]; picture: Picture | null };
  href: string;
  /** Tailwind's aspect class: the box keeps its shape before the picture is there. */
  aspect?: "aspect-video" | "aspect-[2/1]" | "aspect-[3/2]" | "aspect-square";
};

/**
 * The picture of a piece, or its generated cover. It leads where the headline beside it leads, so that
 * a pointer may hit either, and is passed over by keyboards and screen readers.
 */
export function PictureBox({ of, href, aspect = "aspect-video" }: Props) {
  return (
    <Link href={href} tabIndex={-1} aria-hidden="true" className={`picture ${aspect}`}>
      {of.picture
        ? <RemoteImage src={of.picture.url} alt="" width={of.picture.width} height={of.picture.height} lazy />
        : <Cover of={{ slug: of.slug, title: of.title, topic: of.topics[0]?.slug ?? null }} />}
    </Link>
  );
}
