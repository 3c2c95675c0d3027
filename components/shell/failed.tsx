import { routes } from "@/lib/routes";
import { Note, WaysOn } from "./notes";
import { PageFrame } from "./page-frame";
import { STANDARD_SECTIONS } from "./sections";

/** Says that a page could not be made. Made without the database: that may be what failed. */
export function Failed() {
  return (
    <PageFrame section={null} topics={STANDARD_SECTIONS}>
      <Note level={1} title="This page could not be printed">
        <p>Something failed on our side while it was being made, and it has been logged. Nothing was lost: every article and everything you saved is kept. Try again in a moment.</p>
        <WaysOn links={[{ href: routes.front(), words: "Front page" }, { href: routes.latest(), words: "Latest" }]} />
      </Note>
    </PageFrame>
  );
}
