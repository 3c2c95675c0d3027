import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";
import { Appearance } from "./appearance.client";

/** The nameplate: large with its edition line on the front page, small elsewhere. */
export function Masthead({ edition, front }: { edition?: ReactNode; front: boolean }) {
  return (
    <div className="sheet">
      <div className="utility meta flex min-h-11 items-center justify-between gap-4 pt-1">
        <p className="min-w-0 truncate">{edition ?? <i className="standfirst text-15">Every story from more than one side</i>}</p>
        <div className="relative flex items-center gap-4">
          <Link href={routes.about()} className="max-md:hidden">About</Link>
          <Appearance />
        </div>
      </div>
      <div className="flex items-end justify-between pt-1 pb-3">
        <p className={`nameplate ${front ? "text-38 lg:text-[3.5rem]" : "text-30"}`}><Link href={routes.front()}>Parallax</Link></p>
        {front && <p className="standfirst text-17 text-quiet italic max-md:hidden">Every story from more than one side</p>}
      </div>
      <div className={front ? "double-rule" : "grey-rule"} />
    </div>
  );
}
