"use client";

import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { askPaper, Refusal } from "@/components/reader/ask.client";
import type { BulkAct, Changed, SavedItem, SavedPage, SavedState, SavedView, ShelfCounts } from "@/lib/bookmarks/types";
import { type DeskProps, numbered, type Told, viewOf } from "./desk";

type Pages = InfiniteData<SavedPage, string | null>;
type Answer = { items: SavedItem[]; links: { next: string | null } };
/** One act on some pieces. */
export type Doing = { items: readonly SavedItem[]; act: BulkAct };

async function askPage(view: SavedView, cursor: string | null): Promise<SavedPage> {
  const query = new URLSearchParams(Object.entries({ ...view, ...(cursor === null ? {} : { cursor }) }).filter((pair): pair is [string, string] => Boolean(pair[1])));
  const { items, links } = await askPaper<Answer>("GET", `/bookmarks?${query}`);
  return { items, next: links.next === null ? null : new URL(links.next, location.origin).searchParams.get("cursor") };
}

/** Whether a piece stays on a page once something was done with it. */
function staysIn(view: SavedView, { do: what, ...act }: BulkAct): boolean {
  if (what === "unsave") return false;
  if (what === "move") return view.shelf === undefined || ("shelf" in act && view.shelf === act.shelf);
  return what !== "remove" || view.list === undefined || !("list" in act) || view.list !== act.list;
}

function afterAct(item: SavedItem, act: BulkAct): SavedItem {
  if (act.do === "move") return { ...item, shelf: act.shelf };
  if (act.do === "add") return { ...item, lists: [...new Set([...item.lists, act.list])] };
  if (act.do === "remove") return { ...item, lists: item.lists.filter((list) => list !== act.list) };
  return item;
}

function changedCounts(counts: ShelfCounts, { items, act }: Doing): ShelfCounts {
  const now = { ...counts };
  for (const { shelf } of items) {
    if (act.do === "move" || act.do === "unsave") now[shelf] -= 1;
    if (act.do === "move") now[act.shelf] += 1;
  }
  return now;
}

/** Sentences for what was done. */
function tell(words: DeskProps["words"], act: BulkAct, n: number): string {
  if (n === 0) return words.told.nothing;
  return numbered(act.do === "move" ? words.told[act.shelf] : words.told[act.do], n);
}

/** What a reader saved, page by page, and everything that can be done with it: at once, and taken back where it could not be kept. */
export function useSaved(desk: DeskProps, q: string) {
  const { place, from, first } = desk;
  const asked = viewOf(place, q);
  const key = ["saved", asked] as const;
  // The page that came with the HTML is what is known of its own search alone.
  const isFirst = q === desk.q;
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => askPage(asked, pageParam),
    initialPageParam: isFirst ? from : null,
    getNextPageParam: (last: SavedPage) => last.next,
    ...(isFirst ? { initialData: (): Pages => ({ pages: [first], pageParams: [from] }) } : {}),
    placeholderData: (before) => before,
  });
  return { list, items: list.data?.pages.flatMap((page) => page.items) ?? [], ...useActs(desk, asked) };
}

type Before = { pages: Pages | undefined; counts: ShelfCounts };

/** Everything that can be done with saved pieces. */
function useActs({ words, told: toldFirst, counts: countsFirst }: DeskProps, view: SavedView) {
  const client = useQueryClient();
  const key = ["saved", view] as const;
  const [told, setTold] = useState<Told | null>(toldFirst);
  const [counts, setCounts] = useState(countsFirst);
  const countsBefore = useRef(new Map<string, ShelfCounts>());
  const failed = (error: unknown) => setTold({ text: error instanceof Refusal && error.status < 500 ? error.message : words.failed, change: null });
  // While one act is under way, what is asked meanwhile would bring back what another has just taken away.
  // Nobody waits for it: an act that counted as under way until then would keep one that is taken back in that time from being asked for.
  const settle = (): void => { if (client.isMutating() <= 1) void client.invalidateQueries({ queryKey: ["saved"] }); };
  const atOnce = async (work: (item: SavedItem) => SavedItem | null, countsNow: ShelfCounts): Promise<Before> => {
    await client.cancelQueries({ queryKey: ["saved"] });
    const before = { pages: client.getQueryData<Pages>(key), counts };
    client.setQueryData<Pages>(key, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.flatMap((item) => work(item) ?? []) })) });
    setCounts(countsNow);
    return before;
  };
  const takeBack = (error: unknown, before: Before | undefined) => {
    if (before) {
      client.setQueryData(key, before.pages);
      setCounts(before.counts);
    }
    failed(error);
  };

  const act = useMutation({
    mutationFn: ({ items, act: asks }: Doing) => askPaper<Changed>("POST", "/bookmarks", { ids: items.map((item) => item.id), act: asks }),
    onMutate: (doing: Doing) => {
      const ids = new Set(doing.items.map((item) => item.id));
      const stays = staysIn(view, doing.act);
      return atOnce((item) => (!ids.has(item.id) ? item : stays ? afterAct(item, doing.act) : null), changedCounts(counts, doing));
    },
    onSuccess: ({ changed, change }, doing, before) => {
      if (change !== null) countsBefore.current.set(change, before.counts);
      setTold({ text: tell(words, doing.act, changed), change });
    },
    onError: (error, _doing, before) => takeBack(error, before),
    onSettled: settle,
  });
  const note = useMutation({
    mutationFn: ({ id, text }: { id: string; text: string }) => askPaper<SavedState>("PATCH", `/bookmarks/${id}`, { note: text }),
    onMutate: ({ id, text }) => atOnce((item) => (item.id === id ? { ...item, note: text.trim() || null } : item), counts),
    onSuccess: () => setTold({ text: words.noteKept, change: null }),
    onError: (error, _given, before) => takeBack(error, before),
    onSettled: settle,
  });
  const undo = useMutation({
    mutationFn: (change: string) => askPaper<Changed>("POST", "/bookmarks/undo", { change }),
    onSuccess: (_undone, change) => {
      setCounts((now) => countsBefore.current.get(change) ?? now);
      setTold({ text: words.undone, change: null });
    },
    onError: failed,
    onSettled: settle,
  });
  return { counts, told, setTold, act, note, undo };
}
