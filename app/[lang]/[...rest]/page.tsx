import { notFound } from "next/navigation";

/** An address that is no page's: answered by the paper's own not-found page. */
export default function NoSuchRoute() {
  notFound();
}
