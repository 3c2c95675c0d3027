import { mediaSources } from "@/lib/media/sources";

type Props = {
  /** The picture's own address; see `mediaSources`. */
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  /** How wide it is shown, as `sizes` of HTML says it. */
  sizes: string;
  /** It stands below the first screen. */
  lazy?: boolean;
};

/** A picture of a source, by way of us: its publisher does not learn who looks at it. Its box has its shape already. Null where there is no way. */
export function SourcePicture({ url, alt, width, height, sizes, lazy = false }: Props) {
  const sources = mediaSources(url, width);
  if (!sources) return null;
  return (
    // next/image would need Next at each request, which pictures do without.
    // oxlint-disable-next-line nextjs/no-img-element
    <img src={sources.src} srcSet={sources.srcSet} sizes={sizes} alt={alt} width={width ?? 1280} height={height ?? 720} loading={lazy ? "lazy" : undefined} decoding="async" />
  );
}
