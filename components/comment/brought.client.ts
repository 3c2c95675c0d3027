"use client";

/** Sent on the document when comments have come to the page: what belongs to its reader has to be shown on them too. */
export const BROUGHT_EVENT = "parallax:brought";
