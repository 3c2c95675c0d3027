import type { Metadata } from "next";
import type { ReactNode } from "react";

/** What belongs to one reader is for no search engine. */
export const metadata: Metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children;
}
