import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locale";

type Button = {
  /** The stable address that it posts to. */
  action: string;
  words: string;
  /** What it is about, for those who hear the button without what stands beside it. */
  about?: string;
  fields?: Readonly<Record<string, string>>;
  main?: boolean;
};

/** A form that is one button: it does one thing, and works without scripts. */
export function PostButton({ action, words, about, fields = {}, main = false }: Button) {
  return (
    <form method="post" action={action} className="inline-flex">
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className={`button ${main ? "button-main" : ""}`} aria-label={about && `${words}: ${about}`}>{words}</button>
    </form>
  );
}

/** Says what was done, with the way back where there is one. */
export function Notice({ children, undo }: { children: ReactNode; undo?: Button }) {
  return (
    <div className="form-note mb-6 flex flex-wrap items-center justify-between gap-3">
      <output>{children}</output>
      {undo && <PostButton {...undo} />}
    </div>
  );
}

/** Says why something was not done. */
export function Problem({ locale, code }: { locale: Locale; code: string }) {
  const { problems } = locale.words.reading;
  const known = Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : problems.other;
  return <p role="alert" className="form-problem mb-6">{known}</p>;
}

/** Asks once more, for what a guest wanted before signing in. */
export function Confirm({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="form-note mb-6">
      <h2 className="headline headline-24">{title}</h2>
      <div className="mt-3 flex flex-wrap gap-2">{children}</div>
    </section>
  );
}
