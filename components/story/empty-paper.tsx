import { Note, WaysOn } from "@/components/shell/notes";
import { routes } from "@/lib/routes";

/** What a paper without a single article says. */
export function EmptyPaper() {
  return (
    <Note title="This paper is still blank">
      <p>Nothing has been brought in yet, so there is nothing to print. Bring in a document of your own, a saved page, a text or Markdown file:</p>
      <p><code>npm run parallax -- import FILE</code></p>
      <p>Or load the demo edition to see what a full paper looks like:</p>
      <p><code>npm run parallax -- demo load</code></p>
      <WaysOn links={[{ href: routes.about(), words: "How this paper works" }, { href: routes.sources(), words: "Sources" }]} />
    </Note>
  );
}
