import { sharedCache } from "@/lib/cache/shared";

/** Under this name stands what goes into the page's head; the front puts it there. */
export const IN_HEAD = "in-head";

/** Under this name a page says that nothing on it is React's; the front leaves React's scripts out of it. */
export const HTML_ALONE = "html-alone";

/** Under this name a page that says itself what failed gives the status that the front sends it with; nobody keeps it. */
export const FAILED_WITH = "failed-with";

/** Whether the page being made has a front that waits for it. */
export function isHandedOver(): boolean {
  return sharedCache().scope.getStore() !== undefined;
}

/**
 * Hands the HTML of a part from the render of server components to the render of the page's HTML, so that it need not
 * travel in the data between them. The page's own component takes it by its id (components/ui/static-part.client).
 * @returns false where nobody would hand it on: in the development server, which renders without the front
 */
export function handOver(id: string, html: string): boolean {
  const making = sharedCache().scope.getStore();
  if (!making) return false;
  making.parts.set(id, html);
  return true;
}
