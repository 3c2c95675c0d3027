"use client";

import { type FormEvent, useDeferredValue, useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { sayInbox } from "@/components/reader/inbox.client";
import { QueryProvider } from "@/components/reader/query-provider.client";
import { type BulkAct, LIMITS, type SavedItem as Item, type Shelf } from "@/lib/bookmarks/types";
import type { DeskProps } from "./desk";
import { SavedItem } from "./saved-item.client";
import { BulkBar, ListTools, Notice, Parts } from "./saved-tools.client";
import { useSaved } from "./use-saved.client";

/** What a reader saved, and everything that can be done with it. Whole and working without scripts; with them it answers at once. */
export function SavedDesk(desk: DeskProps) {
  return <QueryProvider><Desk {...desk} /></QueryProvider>;
}

const SEARCH_WAIT_MS = 200;

function Desk(desk: DeskProps) {
  const { place, words, routes, here } = desk;
  const [q, setQ] = useState(desk.q);
  const saved = useSaved(desk, useDeferredValue(q));
  const { items, list } = saved;
  useEffect(() => sayInbox(saved.counts.inbox), [saved.counts.inbox]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const selected = items.filter((item) => ticked.has(item.id));
  const act = (chosen: readonly Item[], what: BulkAct) => {
    if (chosen.length === 0) return saved.setTold({ text: words.told.nothing, change: null });
    focusAfter(chosen);
    saved.act.mutate({ items: chosen.slice(0, LIMITS.bulk), act: what });
    setTicked(new Set());
  };
  const onActs = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    const one = form.get("one");
    const [id, asked] = typeof one === "string" ? one.split(" ") : [null, String(form.get("do"))];
    const what = bulkAct(asked ?? "", String(form.get("list")), place.list ?? "");
    if (what) act(id === null ? selected : items.filter((item) => item.id === id), what);
  };
  useKeys({ items, act, undo: () => saved.told?.change && saved.undo.mutate(saved.told.change), tick: (id) => setTicked((before) => toggled(before, id)) });
  const back = q ? `${here}?${new URLSearchParams({ q })}` : here;
  return (
    <div className="saved-desk">
      <Parts desk={desk} counts={saved.counts} />
      <div className="min-w-0">
        <Search desk={desk} q={q} onSearch={setQ} />
        <ListTools desk={desk} />
        <form id="saved-acts" method="post" action={routes.act} onSubmit={onActs}>
          <input type="hidden" name="back" value={back} />
          {place.list && <input type="hidden" name="from" value={place.list} />}
        </form>
        {items.length > 0 && <BulkBar desk={desk} shown={items.length} selected={selected.length} onAll={(all) => setTicked(new Set(all ? items.map((item) => item.id) : []))} />}
        <ul className="saved-items" aria-busy={list.isPlaceholderData}>
          {items.map((item) => (
            <SavedItem
              key={item.id} item={item} desk={desk} searched={q !== ""} selected={ticked.has(item.id)}
              onSelect={() => setTicked((before) => toggled(before, item.id))} onNote={(text) => saved.note.mutate({ id: item.id, text })}
            />
          ))}
        </ul>
        <End desk={desk} q={q} empty={items.length === 0} list={list} back={back} />
        {items.length > 0 && <p className="meta needs-script max-md:hidden mt-4">{words.keys}</p>}
        <Notice desk={{ ...desk, here: back }} told={saved.told} onUndo={(change) => saved.undo.mutate(change)} />
      </div>
    </div>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

/** What a button's value means. */
function bulkAct(asked: string, list: string, from: string): BulkAct | null {
  const [what, shelf] = asked.split(":");
  if (what === "move") return { do: "move", shelf: shelf as Shelf };
  if (what === "unsave") return { do: "unsave" };
  if (what === "add") return { do: "add", list };
  return what === "remove" ? { do: "remove", list: from } : null;
}

/** The next headline gets the focus where the one that had it goes. */
function focusAfter(chosen: readonly Item[]): void {
  const row = document.activeElement?.closest<HTMLElement>("[data-saved]");
  const gone = new Set(chosen.map((item) => item.id));
  if (!row || !gone.has(row.dataset.saved ?? "")) return;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-saved]")];
  const at = rows.indexOf(row);
  const next = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()].find((other) => !gone.has(other.dataset.saved ?? ""));
  next?.querySelector<HTMLElement>("[data-story]")?.focus();
}

type KeyActs = { items: readonly Item[]; act: (chosen: readonly Item[], what: BulkAct) => void; undo: () => void; tick: (id: string) => void };

/** Keys for the piece whose headline is marked. */
function useKeys({ items, act, undo, tick }: KeyActs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.ctrlKey || event.metaKey || event.altKey || target?.closest("input:not([type=checkbox]), textarea, select, dialog")) return;
    const id = target?.closest<HTMLElement>("[data-saved]")?.dataset.saved;
    const item = items.find((one) => one.id === id);
    if (event.key === "z") undo();
    else if (!item) return;
    else if (event.key === "x") tick(item.id);
    else if (event.key === "e") act([item], { do: "move", shelf: "archive" });
    else if (event.key === "b") act([item], { do: "move", shelf: "later" });
    else if (event.key === "#" || event.key === "Delete") act([item], { do: "unsave" });
    else return;
    event.preventDefault();
  });
  // With the first painting, so that no key goes to a page that shows but does not listen.
  useLayoutEffect(() => {
    document.addEventListener("keydown", onKey);
    document.querySelector<HTMLElement>("#saved-acts")!.dataset.alive = "";
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Finds while one types; without scripts, when it is sent. */
function Search({ desk: { words, here }, q, onSearch }: { desk: DeskProps; q: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(() => {
      onSearch(typed.trim() === "" ? "" : typed);
      history.replaceState(history.state, "", typed.trim() === "" ? here : `${here}?${new URLSearchParams({ q: typed })}`);
    }, SEARCH_WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, q, onSearch, here]);
  return (
    <search>
      <form method="get" action={here} className="saved-search" onSubmit={(event) => { event.preventDefault(); onSearch(typed.trim()); }}>
        <input type="search" name="q" value={typed} maxLength={LIMITS.query} aria-label={words.search.label} placeholder={words.search.hint} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        <button className="button">{words.search.submit}</button>
      </form>
    </search>
  );
}

type EndProps = { desk: DeskProps; q: string; empty: boolean; list: ReturnType<typeof useSaved>["list"]; back: string };

/** Where the list goes on or ends, or why there is nothing. */
function End({ desk: { place, words, routes, here, from }, q, empty, list, back }: EndProps) {
  const next = list.data?.pages.at(-1)?.next ?? null;
  if (list.isError && empty) return <div className="saved-end"><p>{words.failedToLoad}</p><button type="button" className="button" onClick={() => void list.refetch()}>{words.again}</button></div>;
  if (next !== null) {
    const href = `${back}${back.includes("?") ? "&" : "?"}${new URLSearchParams({ from: next })}`;
    return (
      <div className="saved-end">
        <a className="button" href={href} aria-busy={list.isFetchingNextPage} onClick={(event) => { event.preventDefault(); void list.fetchNextPage(); }}>{list.isFetchingNextPage ? words.loading : words.older}</a>
      </div>
    );
  }
  if (!empty) return <div className="saved-end"><p className="meta">{words.end}</p></div>;
  if (from !== null) return <div className="saved-empty"><h2 className="headline headline-24">{words.beyond}</h2><p>{words.beyondWhy}</p><p><a className="button" href={here}>{words.toStart}</a></p></div>;
  const { title, text } = q ? words.empty.search : place.list ? words.empty.list : words.empty[place.shelf ?? "inbox"];
  return (
    <div className="saved-empty">
      <h2 className="headline headline-24">{title}</h2>
      <p>{text}</p>
      <p>{q ? <a className="button" href={here}>{words.search.clear}</a> : <a className="button" href={place.shelf === "inbox" ? routes.latest : routes.inbox}>{place.shelf === "inbox" ? words.toLatest : words.shelves.inbox}</a>}</p>
    </div>
  );
}
