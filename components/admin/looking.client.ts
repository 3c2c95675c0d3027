"use client";

import type { End } from "@/components/ui/listen.client";

/** Says for how long an address is being looked at, from the moment that the form is sent until its answer comes. */
export function sayLooking(): End {
  const form = document.querySelector<HTMLFormElement>("form[data-looking]");
  const status = form?.querySelector<HTMLElement>("[data-looking-status]");
  const button = form?.querySelector("button");
  if (!form || !status || !button) return () => undefined;
  let timer = 0;
  const said = status.textContent;
  const end = () => {
    clearInterval(timer);
    button.disabled = false;
    form.removeAttribute("aria-busy");
    status.textContent = said;
  };
  const begin = () => {
    const began = Date.now();
    // Heard once; the seconds are for the eye.
    const seconds = Object.assign(document.createElement("span"), { ariaHidden: "true" });
    status.replaceChildren(`${form.dataset.looking ?? ""} `, seconds);
    form.setAttribute("aria-busy", "true");
    timer = window.setInterval(() => (seconds.textContent = `${Math.round((Date.now() - began) / 1_000)} s`), 1_000);
    // What is disabled before the form is read is not sent with it.
    setTimeout(() => (button.disabled = true));
  };
  form.addEventListener("submit", begin);
  // The browser shows this page as it was left when somebody goes back to it.
  window.addEventListener("pageshow", end);
  return () => {
    end();
    form.removeEventListener("submit", begin);
    window.removeEventListener("pageshow", end);
  };
}
