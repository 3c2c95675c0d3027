import type { ComponentProps } from "react";

/**
 * A link within the paper: a plain one. Pages are small, kept ready and the same for everybody, so the browser fetches
 * the next as fast as a router would, and a page of a hundred links carries and renders no code for them.
 */
export function Link({ children, ...props }: ComponentProps<"a"> & { href: string }) {
  return <a {...props}>{children}</a>;
}
