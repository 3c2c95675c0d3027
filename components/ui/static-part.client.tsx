"use client";

import { useState } from "react";

type Props = {
  /** Unique on the page: under it the part's HTML is found, by the server and by the browser. */
  id: string;
  as?: "div" | "main";
  className?: string;
  tabIndex?: number;
  /** The part's HTML, where it cannot be had by the id. */
  html?: string;
};

/**
 * A part of a page that is HTML from the start and never rendered again. Its HTML stands in the page once: on the
 * server it comes by the id, so it is not in the page's data, and in the browser it is what stands in the page already.
 */
export function StaticPart({ id, as: Tag = "div", html, ...attributes }: Props) {
  // The same object for good, so React never sets it anew and leaves alone what has become of the part since.
  const [content] = useState(() => (html !== undefined ? { __html: html } : typeof window === "undefined" ? fromServer(id) : fromPage(id)));
  return <Tag id={id} {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={content} />;
}

type Content = { readonly __html: string };

function fromServer(id: string): Content {
  const html = (globalThis as { parallaxPart?: (id: string) => string | undefined }).parallaxPart?.(id);
  if (html === undefined) throw new Error(`The part "${id}" of this page was rendered outside its request, so its HTML is not there.`);
  return { __html: html };
}

/**
 * React asks for the HTML only when it has to make the element anew, as when something else changed the page before it
 * came alive. It does so before it takes the old one away.
 */
function fromPage(id: string): Content {
  return {
    get __html() {
      return document.getElementById(id)?.innerHTML ?? "";
    },
  };
}
