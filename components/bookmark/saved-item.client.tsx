"use client";

import { type Ref, useId, useRef } from "react";
import type { SavedItem as Item } from "@/lib/bookmarks/types";
import { kindTone } from "@/lib/format/kind-tone";
import { direction, hostOf, langAttribute } from "@/lib/format/text";
import { saidBefore } from "@/lib/labels/rules/spoken";
import type { DeskProps } from "./desk";

type Props = {
  item: Item;
  desk: DeskProps;
  /** Whether it was found by a search, and so may stand on any shelf. */
  searched: boolean;
  selected: boolean;
  onSelect: (selected: boolean) => void;
  /** Keeps a note; answers whether the form may close. */
  onNote: (text: string) => void;
};

/** One saved piece as a row: what it is, whose it is, the reader's note, and what can be done with it. */
export function SavedItem({ item, desk, searched, selected, onSelect, onNote }: Props) {
  const { words, place } = desk;
  const others = (["inbox", "later", "archive"] as const).filter((shelf) => shelf !== item.shelf);
  return (
    <li className="saved-item" data-saved={item.id} data-article={item.article ? item.id : undefined}>
      <label className="saved-tick">
        <input type="checkbox" form="saved-acts" name="id" value={item.id} checked={selected} onChange={(event) => onSelect(event.target.checked)} />
        <span className="visually-hidden">{words.select.replace("{title}", item.title)}</span>
      </label>
      <article className="min-w-0">
        <Title item={item} desk={desk} />
        {item.gone && <p className="meta mt-1">{words[item.gone]}{item.goneReason && <> {words.because.replace("{reason}", "")}<bdi>{item.goneReason}</bdi></>}{item.url?.startsWith("http") && <> <a className="quiet-link" href={item.url} rel="noopener noreferrer">{words.original}</a></>}</p>}
        {item.standfirst && !item.note && <p className="standfirst mt-1 text-15 leading-snug text-quiet line-clamp-2" lang={langAttribute(item.lang)} dir={direction(item.lang)}>{item.standfirst}</p>}
        <Meta item={item} desk={desk} shelf={searched || place.list !== undefined} />
        {item.note && <p className="saved-note" dir="auto">{item.note}</p>}
        <div className="saved-buttons">
          {others.map((shelf) => <button key={shelf} form="saved-acts" name="one" value={`${item.id} move:${shelf}`} className="saved-button">{words.moveTo[shelf]}</button>)}
          {place.list && <button form="saved-acts" name="one" value={`${item.id} remove`} className="saved-button">{words.takeOut}</button>}
          <button form="saved-acts" name="one" value={`${item.id} unsave`} className="saved-button">{words.remove}</button>
          <Note item={item} desk={desk} onNote={onNote} />
        </div>
      </article>
    </li>
  );
}

function Title({ item, desk: { routes, labels, lang } }: Pick<Props, "item" | "desk">) {
  const href = item.article ? routes.article + encodeURIComponent(item.article.slug) : item.gone ? null : item.url;
  const outside = item.article === null;
  const said = item.article && saidBefore({ labels }, item.article);
  return (
    <h2 className="headline headline-20" lang={langAttribute(item.lang)} dir={direction(item.lang)}>
      {said && <><span className="visually-hidden" lang={lang} data-said="">{said}:</span> </>}
      {href ? <a href={href} data-story="" rel={outside ? "noopener noreferrer" : undefined}>{item.title}</a> : <span tabIndex={-1} data-story="">{item.title}</span>}
    </h2>
  );
}

function Meta({ item, desk: { words, controls, labels, demo, formats, lists, routes }, shelf }: Pick<Props, "item" | "desk"> & { shelf: boolean }) {
  const host = item.article === null && !item.gone && item.url ? hostOf(item.url) : null;
  const source = item.article?.source;
  const day = new Intl.DateTimeFormat(formats, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(item.savedAt));
  const inLists = lists.filter((list) => item.lists.includes(list.id));
  return (
    <p className="meta mt-1.5 flex flex-wrap gap-x-3 gap-y-0.5">
      {source
        ? <span className="inline-flex items-baseline gap-1.5"><span className={`dot control-${source.control}`} aria-hidden="true" /><span><bdi>{source.name}</bdi>{source.demo && <> <span className="demo-mark">{demo}</span></>}, {controls[source.control]}</span></span>
        : <>{item.source && <bdi>{item.source}</bdi>}{host && <span>{host}, {words.elsewhere}</span>}</>}
      {item.article && item.article.kind !== "report" && <span className={`chip chip-plain tone-${kindTone(item.article.kind)}`}>{labels.kinds[item.article.kind].word}</span>}
      {/* Browsers and servers may name a month differently. */}
      <time dateTime={item.savedAt} suppressHydrationWarning>{words.on.replace("{date}", day)}</time>
      {shelf && <a className="quiet-link" href={routes[item.shelf]}>{words.shelves[item.shelf]}</a>}
      {inLists.map((list) => <a key={list.id} className="quiet-link" href={routes.list + list.id}><bdi>{list.name}</bdi></a>)}
    </p>
  );
}

function Note({ item, desk: { words, routes, here }, onNote }: Pick<Props, "item" | "desk" | "onNote">) {
  const box: Ref<HTMLDetailsElement> = useRef(null);
  const id = useId();
  const close = () => {
    if (!box.current) return;
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={box} className="saved-note-box">
      <summary className="saved-button">{item.note ? words.editNote : words.addNote}</summary>
      <form
        method="post" action={routes.note} className="saved-note-form"
        onSubmit={(event) => {
          event.preventDefault();
          onNote(String(new FormData(event.currentTarget).get("note")));
          close();
        }}
      >
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="back" value={here} />
        <label htmlFor={id} className="meta">{words.noteLabel.replace("{title}", item.title)}</label>
        <textarea id={id} key={item.note} name="note" rows={4} maxLength={4000} defaultValue={item.note ?? ""} dir="auto" />
        <div className="flex flex-wrap gap-2"><button className="button">{words.keepNote}</button><button type="button" className="button needs-script" onClick={close}>{words.cancel}</button></div>
      </form>
    </details>
  );
}
