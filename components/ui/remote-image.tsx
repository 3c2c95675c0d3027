type Props = { src: string; alt: string; width: number | null; height: number | null; lazy?: boolean };

/** A picture from its publisher's own server, in a box that has its shape already. The publisher learns no page address. */
export function RemoteImage({ src, alt, width, height, lazy = false }: Props) {
  return (
    // next/image would fetch, keep and serve other people's pictures from here.
    // oxlint-disable-next-line nextjs/no-img-element
    <img src={src} alt={alt} width={width ?? 1280} height={height ?? 720} loading={lazy ? "lazy" : undefined} decoding="async" referrerPolicy="no-referrer" />
  );
}
