"use client";

/** Undoes what was begun. */
export type End = () => void;

/** Listens on the document for one kind of event. */
export function listen<K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void): End {
  document.addEventListener(type, act);
  return () => document.removeEventListener(type, act);
}

/**
 * Answers clicks on whatever matches a selector, now or later: so plain HTML needs no code of its own.
 * @param act gets the matching element that was clicked, or in which the click was
 */
export function onClick<E extends HTMLElement>(selector: string, act: (element: E) => void): End {
  return listen("click", (event) => {
    const element = event.target instanceof Element ? event.target.closest<E>(selector) : null;
    if (element) act(element);
  });
}

/**
 * Answers plain clicks on links in place of following them; those that ask for a new window are left alone.
 * @param act whether it answered
 */
export function onLink(selector: string, act: (link: HTMLAnchorElement) => boolean): End {
  return listen("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && act(link)) event.preventDefault();
  });
}
