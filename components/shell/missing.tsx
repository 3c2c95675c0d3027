import { routes } from "@/lib/routes";
import { Note, WaysOn } from "./notes";
import { PageFrame } from "./page-frame";
import { STANDARD_SECTIONS } from "./sections";

/** Says that there is nothing at an address. Made without the database. */
export function Missing() {
  return (
    <PageFrame section={null} topics={STANDARD_SECTIONS}>
      <Note level={1} title="There is no such page in this paper">
        <p>The address may be mistyped, or the piece may have been withdrawn since. What is printed today is on the front page, and everything in order of time is under Latest.</p>
        <WaysOn links={[
          { href: routes.front(), words: "Front page" },
          { href: routes.latest(), words: "Latest" },
          { href: routes.topics(), words: "Topics" },
          { href: routes.sources(), words: "Sources" },
        ]} />
      </Note>
    </PageFrame>
  );
}
