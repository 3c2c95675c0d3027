import type { ReactNode } from "react";
import type { DiscussionFace } from "@/lib/comments/types";

type Props = {
  face: DiscussionFace;
  /** The article of which this is the discussion for now: it may go into a story, or out of one. */
  of: number;
  /** Of its discussion the page shows the beginning (""), a part further on, or the end, to which new threads come. */
  shows: "" | "part" | "end";
  hidden: boolean;
  children?: ReactNode;
};

/** How a discussion stood when the page was made, for who follows it from there: how many comments, and which came last. */
export function LiveFace({ face: { id, published, latest }, of, shows, hidden, children }: Props) {
  return <p className="meta mt-1" hidden={hidden} data-of={of} data-discussion={id} data-published={published} data-latest={latest} data-live={shows}>{children}</p>;
}
