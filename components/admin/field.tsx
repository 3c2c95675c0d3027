import type { ReactNode } from "react";

type Labelled = { name: string; label: string; hint?: ReactNode; /** What is wrong with what was typed. */ problem?: string };

/** What stands round a field: its name before it, and what to put in. */
function Framed({ id, label, hint, problem, children }: { id: string; label: string; hint?: ReactNode; problem?: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`} className="meta">{hint}</p>}
      {problem !== undefined && <p id={`${id}-problem`} role="alert" className="form-problem">{problem}</p>}
      {children}
    </div>
  );
}

const described = (id: string, hint: ReactNode, problem?: string) => [hint === undefined ? "" : `${id}-hint`, problem === undefined ? "" : `${id}-problem`].filter(Boolean).join(" ") || undefined;

type Text = Labelled & { value?: string | null; required?: boolean; maxLength?: number; rows?: number; pattern?: string; lang?: string };

/** One text of a plain form; with `rows` it has room for several lines. */
export function TextField({ name, label, hint, problem, value, required, maxLength, rows, pattern, lang }: Text) {
  const id = `field-${name}`;
  const shared = { id, name, required, maxLength, lang, dir: "auto", defaultValue: value ?? "", "aria-describedby": described(id, hint, problem), "aria-invalid": problem === undefined ? undefined : true, className: rows ? "desk-text" : "desk-input" } as const;
  return <Framed id={id} label={label} hint={hint} problem={problem}>{rows ? <textarea rows={rows} {...shared} /> : <input {...shared} pattern={pattern} autoComplete="off" />}</Framed>;
}

type Choice = Labelled & { value?: string; options: readonly { value: string; word: string }[]; required?: boolean };

/** One of several words; without a value the first. */
export function SelectField({ name, label, hint, value, options, required }: Choice) {
  const id = `field-${name}`;
  return (
    <Framed id={id} label={label} hint={hint}>
      <select id={id} name={name} required={required} className="select" aria-describedby={described(id, hint)}>
        {options.map((option) => <option key={option.value} value={option.value} selected={option.value === value}>{option.word}</option>)}
      </select>
    </Framed>
  );
}
