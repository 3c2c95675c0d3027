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
  const { words } = layer;
  const saved = { shelf: "inbox", savedAt: new Date().toISOString(), note: false };
  const undo = () => void act(layer, { id, change: { saved: null }, send: () => askPaper<Unsaved>("DELETE", `/bookmarks/${id}`), says: { text: words.undone } });
  void act(layer, { id, change: { saved }, send: () => askPaper("PUT", `/bookmarks/${id}`, {}), says: { text: words.saved, acts: [{ word: words.undo, do: undo }] } });
}

/** Undoing brings back its note, lists and place too. */
function unsave(layer: Layer, id: string): void {
  const { words, articles } = layer;
  const saved = articles.of(id)?.saved ?? null;
  const unsaved = act(layer, {
    id, change: { saved: null }, send: () => askPaper<Unsaved>("DELETE", `/bookmarks/${id}`),
    says: { text: words.unsaved, acts: [{ word: words.undo, do: () => void giveBack() }] },
  });
  const giveBack = async () => {
    const answer = await unsaved;
    if (!answer) return;
    const send = () => (answer.change === null ? askPaper("PUT", `/bookmarks/${id}`, {}) : askPaper("POST", "/bookmarks/undo", { change: answer.change }));
    await act(layer, { id, change: { saved }, send, says: { text: words.undone } });
  };
}
