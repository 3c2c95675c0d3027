import type { ReactNode } from "react";

/** The head of a list page. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="pt-8 pb-6">
      <h1 className="headline headline-48">{title}</h1>
      {children && <div className="standfirst mt-2 max-w-[42rem] text-17 text-quiet">{children}</div>}
    </div>
  );
}
