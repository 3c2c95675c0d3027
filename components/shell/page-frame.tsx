import type { ReactNode } from "react";
import type { TopicChip } from "@/lib/articles/types";
import { cachedSections } from "@/lib/topics/cached";
import { BottomBar, SectionBar } from "./bars";
import { Footer } from "./footer";
import { Keyboard } from "./keyboard.client";
import { LocalTimes } from "./local-times.client";
import { Masthead } from "./masthead";
import type { Section } from "./sections";

type Props = { section: Section; edition?: ReactNode; children: ReactNode };

/** Everything round a page of the paper, with the paper's own topics. */
export async function Page(props: Props) {
  return <PageFrame {...props} topics={await cachedSections()} />;
}

/** The same with given topics: for pages that are made without the database. */
export function PageFrame({ section, edition, topics, children }: Props & { topics: readonly TopicChip[] }) {
  return (
    <>
      <a href="#main" className="skip-link">Skip to the news</a>
      <header>
        <Masthead front={section === "front"} edition={edition} />
        <div className="sheet"><div className="border-b border-rule"><SectionBar section={section} topics={topics} /></div></div>
      </header>
      <main id="main" tabIndex={-1} className="sheet grow outline-none">{children}</main>
      <Footer />
      <BottomBar section={section} />
      <LocalTimes />
      <Keyboard />
    </>
  );
}
