"use client";

import { useEffect } from "react";
import { beginLife } from "./life.client";

/** What the page says of itself in its head. It is HTML, so React throws it away when it makes the page anew. */
const said = typeof document === "undefined" ? [] : saidInHead();

function saidInHead(): Element[] {
  const title = document.head.querySelector("title");
  const all = [...document.head.children];
  return title ? all.slice(all.indexOf(title)).filter((element) => /^(TITLE|META|LINK)$/.test(element.tagName)) : [];
}

/** Brings a page alive on which something is React's. It shows nothing: what it works on is HTML already. */
export function PageLife() {
  useEffect(() => {
    document.head.append(...said.filter((element) => !element.isConnected));
    return beginLife();
  }, []);
  return null;
}
