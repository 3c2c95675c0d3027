"use client";

import type { End } from "@/components/ui/listen.client";
import { askPaper } from "@/components/reader/ask.client";
import { act, answerForms, type Layer } from "./acting.client";

type Unsaved = { change: string | null };

/** Answers the forms that save: saves, or takes away what is saved, each with a way back. */
export function offerSaving(layer: Layer): End {
  return answerForms(layer, "form[data-save]", ({ dataset }) => {
    const id = dataset.save ?? "";
    if (layer.articles.of(id)?.saved) unsave(layer, id);
    else save(layer, id);
  });
}

function save(layer: Layer, id: string): void {
  const { words, toast } = layer;
  const saved = { shelf: "inbox", savedAt: new Date().toISOString(), note: false };
  const undo = () => void act(layer, { id, change: { saved: null }, send: () => askPaper<Unsaved>("DELETE", `/bookmarks/${id}`), kept: () => toast.show({ text: words.undone }) });
  void act(layer, { id, change: { saved }, send: () => askPaper("PUT", `/bookmarks/${id}`, {}), kept: () => toast.show({ text: words.saved, acts: [{ word: words.undo, do: undo }] }) });
}

/** Undoing brings back its note, lists and place too. */
function unsave(layer: Layer, id: string): void {
  const { words, toast, articles } = layer;
  const saved = articles.of(id)?.saved ?? null;
  const giveBack = ({ change }: Unsaved) => void act(layer, {
    id, change: { saved }, send: () => (change === null ? askPaper("PUT", `/bookmarks/${id}`, {}) : askPaper("POST", "/bookmarks/undo", { change })), kept: () => toast.show({ text: words.undone }),
  });
  void act(layer, {
    id, change: { saved: null }, send: () => askPaper<Unsaved>("DELETE", `/bookmarks/${id}`),
    kept: (answer) => toast.show({ text: words.unsaved, acts: [{ word: words.undo, do: () => giveBack(answer) }] }),
  });
}
