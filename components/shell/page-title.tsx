import type { ReactNode } from "react";

/** The head of a list page. `act` is what a reader may do with the whole of it. */
export function PageTitle({ title, act, children }: { title: string; act?: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-8 pb-6">
      <div>
        <h1 className="headline headline-48">{title}</h1>
        {children && <div className="standfirst mt-2 max-w-[42rem] text-17 text-quiet">{children}</div>}
      </div>
      {act}
    </div>
  );
}
