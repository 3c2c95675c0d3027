import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the paper. Pages are small and answer at once, so nothing is fetched before a reader asks:
 * a front page with a hundred links makes no requests of its own.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
