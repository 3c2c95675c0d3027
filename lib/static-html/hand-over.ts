import { sharedCache } from "@/lib/cache/shared";

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
