import type { ReactNode } from "react";
import { KindChip } from "@/components/article/kind-chip";
import { ControlDot, DemoMark } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import type { Locale } from "@/lib/i18n/locale";
import { site } from "@/lib/site";
import { WISHES_FILE } from "@/lib/sources/types/wishes";
import { KEYS } from "./keys";
import { PageTitle } from "./page-title";

/** How the paper works: its labels in words, its stories, its origins, its keys. */
export function About({ locale }: { locale: Locale }) {
  const { about, labels, shell } = locale.words;
  return (
    <>
      <PageTitle title={about.title}>{about.lead(site().name)}</PageTitle>
      <AboutPart id="stories" title={about.stories.title}>
        <p>{about.stories.together}</p>
        <p>{about.stories.front} <Link href={locale.routes.ranking()} className="quiet-link">{locale.words.ranking.formula}</Link></p>
      </AboutPart>
      <AboutPart id="control" title={about.control.title}>
        <p>{about.control.lead}</p>
        <dl className="about-list">
          {CONTROLS.map((control) => (
            <div key={control}><dt className="flex items-center gap-2 font-semibold"><ControlDot control={control} /> {labels.controls[control].word}</dt><dd>{labels.controls[control].meaning}</dd></div>
          ))}
        </dl>
      </AboutPart>
      <AboutPart id="kinds" title={about.kinds.title}>
        <p>{about.kinds.lead}</p>
        <dl className="about-list">
          {KINDS.map((kind) => <div key={kind}><dt><KindChip locale={locale} kind={kind} /></dt><dd>{labels.kinds[kind].meaning}</dd></div>)}
        </dl>
      </AboutPart>
      <AboutPart id="origins" title={about.origins.title}>
        <p>{about.origins.shown}</p>
        <p>{about.origins.dates}</p>
        <p>{about.origins.pictures}</p>
      </AboutPart>
      <AboutPart id="publishers" title={about.publishers.title}>
        <p>{about.publishers.lead}</p>
        <p><Sentence text={about.publishers.file} parts={{ file: <code>{WISHES_FILE}</code>, json: <code>{'{"excerpt": 300}'}</code> }} /></p>
        <p><Sentence text={about.publishers.line} parts={{ line: <code>{'<meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="max-snippet:300"/>'}</code>, object: <code>_parallax</code> }} /></p>
        <p>{about.publishers.members.split("`").map((words, at) => (at % 2 === 1 ? <code key={at}>{words}</code> : words))}</p>
      </AboutPart>
      <AboutPart id="demo" title={about.demo.title}>
        <p><Sentence text={about.demo.text} parts={{ demo: <DemoMark locale={locale} />, command: <code>npm run parallax -- demo remove</code> }} /></p>
      </AboutPart>
      <AboutPart id="keys" title={shell.keys.title}>
        <dl className="about-list">
          {KEYS.map(({ keys, does }) => <div key={does}><dt className="flex gap-1">{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{shell.keys[does]}</dd></div>)}
        </dl>
      </AboutPart>
    </>
  );
}

/** A part of a page about the paper. */
export function AboutPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-3 border-t border-ink pt-4 pb-10 lg:grid-cols-[15rem_minmax(0,42rem)]">
      <h2 id={id} className="headline headline-24">{title}</h2>
      <div className="standfirst grid gap-4 text-17 leading-relaxed [&_code]:bg-wash [&_code]:px-1 [&_code]:text-15 [&_code]:wrap-anywhere">{children}</div>
    </section>
  );
}
