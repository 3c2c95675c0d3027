"use client";

import { elementMeant, onKey } from "@/components/ui/keys.client";
import type { End } from "@/components/ui/listen.client";
import { idsOnPage } from "./articles.client";
import { askPaper } from "@/components/reader/ask.client";
import { act, answerForms, type Layer } from "./acting.client";
import type { Message } from "./toast.client";

/** Marks articles as read and unread by hand: by the button on their page, and by a key anywhere. */
export function offerReadMarks(layer: Layer): End {
  const ends = [
    answerForms(layer, "form[data-mark]", ({ dataset }) => turn(layer, dataset.mark ?? "")),
    onKey((key) => {
      const id = key === "m" && !layer.over() ? elementMeant("[data-article]", "[data-whole]")?.dataset.article : undefined;
      if (id) turn(layer, id);
      return id !== undefined;
    }),
  ];
  return () => ends.forEach((end) => end());
}

function turn(layer: Layer, id: string): void {
  const { words } = layer;
  const read = !layer.articles.of(id)?.read;
  const undo = () => mark(layer, id, !read, { text: words.undone });
  mark(layer, id, read, { text: read ? words.markedRead : words.markedUnread, acts: [{ word: words.undo, do: undo }] });
}

function mark(layer: Layer, id: string, read: boolean, says: Message): void {
  void act(layer, { id, change: { read }, send: () => (read ? askPaper("PUT", `/reading/${id}`, { read: true }) : askPaper("DELETE", `/reading/${id}`)), says });
}

type Mark = { before: string; upTo: number; markedAt: string };

/** Marks a whole list as read, with a way back to the mark that was before. */
export function offerReadAll(layer: Layer): End {
  return answerForms(layer, "form[data-read-all]", (form) => {
    void readAll(layer, String(new FormData(form).get("view")), form.dataset.readAll);
  });
}

async function readAll(layer: Layer, view: string, before: string | undefined): Promise<void> {
  const { articles, words, toast } = layer;
  const putBack = await Promise.all(idsOnPage().map((id) => articles.show(id, { read: true })));
  const again = () => void readAll(layer, view, before);
  try {
    const { previous } = await askPaper<{ previous: Mark | null }>("PUT", "/reading/before", { view, before });
    const undo = () => void unreadAll(layer, view, previous);
    toast.show({ text: words.allRead, acts: [{ word: words.undo, do: undo }] });
    articles.tellAll();
  } catch (error) {
    putBack.forEach((put) => put());
    layer.refused(error, again);
  }
}

async function unreadAll(layer: Layer, view: string, previous: Mark | null): Promise<void> {
  try {
    await (previous ? askPaper("PUT", "/reading/before", { view, restore: previous }) : askPaper("DELETE", `/reading/before?view=${encodeURIComponent(view)}`));
    layer.toast.show({ text: layer.words.undone });
    layer.articles.tellAll();
  } catch (error) {
    layer.refused(error, () => void unreadAll(layer, view, previous));
  }
}
