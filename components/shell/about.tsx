import type { ReactNode } from "react";
import { KindChip } from "@/components/article/kind-chip";
import { ControlDot, DemoMark } from "@/components/source/source-name";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { CONTROL_LABELS, DEMO_EXPLANATION, KIND_LABELS } from "@/lib/format/labels";
import { KEYS } from "./keys";
import { PageTitle } from "./page-title";

/** How the paper works: its labels in words, its stories, its origins, its keys. */
export function About() {
  return (
    <>
      <PageTitle title="How this paper works">Parallax takes in the news its owner chooses, sets the coverage of one event side by side, and says who is speaking.</PageTitle>
      <Part id="stories" title="Stories">
        <p>When several sources write about the same event, their pieces stand together as one story. The bar under a story shows how its coverage divides by who controls the sources, and by that alone: it says nothing about who is right. The story&rsquo;s page sets every telling side by side, and in order of time.</p>
        <p>The front page leads with the stories that most sources are writing about now. What only one source tells so far comes after. What was paid for has a place of its own and never stands among the leading stories.</p>
      </Part>
      <Part id="control" title="Who controls a source">
        <p>A property of the outlet, never of one article. Each source&rsquo;s page says who owns it, who pays for it, and what that statement rests on.</p>
        <dl className="about-list">
          {CONTROLS.map((control) => (
            <div key={control}><dt className="flex items-center gap-2 font-semibold"><ControlDot control={control} /> {CONTROL_LABELS[control].word}</dt><dd>{CONTROL_LABELS[control].meaning}</dd></div>
          ))}
        </dl>
      </Part>
      <Part id="kinds" title="What kind of piece">
        <p>A finding about one article. Every label comes with its reason, on the article&rsquo;s page under &ldquo;Who is speaking&rdquo;.</p>
        <dl className="about-list">
          {KINDS.map((kind) => <div key={kind}><dt><KindChip kind={kind} /></dt><dd>{KIND_LABELS[kind].meaning}</dd></div>)}
        </dl>
      </Part>
      <Part id="origins" title="Where everything comes from">
        <p>Under each article stand its original address, the disclaimer of its source if it has one, the origins of its facts, and how it came here: the document and its lines, or the feed, with a checksum. Where a source changes an article, the old text is kept.</p>
        <p>A date is shown no more exactly than it is known: &ldquo;June 2025&rdquo; means that the day is not known, and &ldquo;date unknown&rdquo; means just that. A headline made from the first sentences, because the piece came without one, says so.</p>
        <p>Pictures that a piece did not bring are drawn from its topic and words. They show nothing that happened.</p>
      </Part>
      <Part id="demo" title="The demo edition">
        <p>An outlet marked <DemoMark /> is invented. {DEMO_EXPLANATION} The events in its articles are real where they name where their facts come from. <code>npm run parallax -- demo remove</code> takes all of it away.</p>
      </Part>
      <Part id="keys" title="Keys">
        <dl className="about-list">
          {KEYS.map(({ keys, does }) => <div key={does}><dt className="flex gap-1">{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{does}</dd></div>)}
        </dl>
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-3 border-t border-ink pt-4 pb-10 lg:grid-cols-[15rem_minmax(0,42rem)]">
      <h2 id={id} className="headline headline-24">{title}</h2>
      <div className="standfirst grid gap-4 text-17 leading-relaxed [&_code]:bg-wash [&_code]:px-1 [&_code]:text-15">{children}</div>
    </section>
  );
}
