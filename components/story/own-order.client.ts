"use client";

import { onClick, type End } from "@/components/ui/listen.client";

/** Orders the front page anew once a reader opens the sliders, or kept an order of their own. What it takes is loaded then. */
export function offerOwnOrder(): End {
  const form = document.querySelector<HTMLFormElement>("form[data-own-order]");
  const details = form?.closest("details");
  if (!form || !details) return () => undefined;
  let begun: Promise<() => void> | undefined;
  const begin = () => (begun ??= import("./order-anew.client").then(({ orderAnew }) => orderAnew(form)));
  // Where what it takes does not come, the page is the paper's.
  const failed = (error: unknown) => {
    delete document.documentElement.dataset.order;
    reportError(error);
  };
  const start = () => void begin().catch(failed);
  details.addEventListener("toggle", start, { once: true });
  // It may have been opened before this script came.
  if (details.open || document.documentElement.dataset.order) start();
  const end = onClick("[data-own-order-back]", () => void begin().then((back) => back()).catch(failed));
  return () => {
    details.removeEventListener("toggle", start);
    end();
  };
}
