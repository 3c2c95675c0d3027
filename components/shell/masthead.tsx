import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";
import { Appearance } from "./appearance";

const MOTTO = "Every story from more than one side";

/** The nameplate: large with its edition line on the front page, small elsewhere. */
export function Masthead({ edition, front }: { edition?: ReactNode; front: boolean }) {
  return (
    <div className="sheet">
      <div className="masthead pt-1 pb-2 md:pb-3">
        <p className={`masthead-edition meta truncate ${edition ? "" : "max-md:hidden"}`}>{edition ?? <i className="standfirst text-15">{MOTTO}</i>}</p>
        <div className="masthead-tools utility meta relative flex items-center gap-4">
          <Link href={routes.about()} className="max-md:hidden">About</Link>
          <Appearance />
        </div>
        <p className={`masthead-name nameplate text-30 ${front ? "md:text-48 lg:text-[3.5rem]" : ""}`}><Link href={routes.front()}>Parallax</Link></p>
        {front && <p className="masthead-motto standfirst text-17 text-quiet italic max-md:hidden">{MOTTO}</p>}
      </div>
      <div className={front ? "double-rule" : "grey-rule"} />
    </div>
  );
}
