"use client";

import { type FormEvent, useActionState, useEffect, useId, useRef, useState, useTransition } from "react";
import { NOTHING_SENT, type FormState } from "@/lib/accounts/types";

export type Field = {
  name: string;
  label: string;
  type: "text" | "email" | "password" | "select" | "check" | "number";
  options?: readonly { value: string; word: string }[];
  autoComplete: string;
  hint?: string;
  /** What stands in it at first. */
  value?: string;
  /** Of boxes to check that belong together: what they are called, and the name under which it is said what is wrong. */
  group?: { name: string; label: string };
};

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields?: readonly Field[];
  /** The address that a password belongs to, where the form does not ask for it: password managers look for it. */
  account?: string;
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  /** Without weight: a way among others. */
  quiet?: boolean;
  /** Of the button that shows a password, of a form that could not be sent, and of where it leads outside the paper. */
  words: { lang: string; show: string; hide: string; unsent: string; leaving?: string; leavingLink?: string };
};

/** One form of an account page: plain without scripts; with them it answers in place and keeps what was typed. */
export function AccountForm({ action, fields = [], account, hidden = {}, submit, quiet = false, words }: Props) {
  const [posted, send] = useActionState(action, NOTHING_SENT);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [sending, begin] = useTransition();
  const box = useRef<HTMLFormElement>(null);
  const state = answered ?? posted;
  useEffect(() => {
    if (!state.problem || !box.current) return;
    for (const secret of box.current.querySelectorAll<HTMLInputElement>("input[autocomplete$=password]")) secret.value = "";
    (box.current.querySelector<HTMLElement>("[aria-invalid=true]") ?? box.current.querySelector<HTMLElement>("[role=alert]"))?.focus();
  }, [state]);
  const sendHere = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    begin(async () => {
      const answer = await action(NOTHING_SENT, form).catch(() => ({ ...NOTHING_SENT, problem: words.unsent }));
      // The page may have become another meanwhile, for its reader is signed in now; it is left all the same.
      if (answer.leaveFor) location.assign(answer.leaveFor);
      setAnswered(answer);
    });
  };
  if (state.done) return <Done {...state.done} />;
  if (state.leaveFor) return <Leaving address={state.leaveFor} words={words} />;
  return (
    <form ref={box} action={send} onSubmit={sendHere} noValidate className="form">
      {state.problem && <p role="alert" tabIndex={-1} className="form-problem">{state.problem}</p>}
      <input type="hidden" name="lang" value={words.lang} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {account && <input type="email" autoComplete="username" value={account} readOnly hidden />}
      {fields.map((field, at) => {
        if (!field.group) return <Input key={field.name} field={field} value={valueOf(field, state)} problem={state.fields[field.name]} words={words} />;
        const { name, label } = field.group;
        if (fields[at - 1]?.group?.name === name) return null;
        return <Group key={name} label={label} fields={fields.filter((one) => one.group?.name === name)} state={state} problem={state.fields[name]} />;
      })}
      <button type="submit" className={`button ${quiet ? "" : "button-main"}`} aria-disabled={sending}>{submit}</button>
    </form>
  );
}

/** What stands in a field: at first its own value, then what was sent. */
function valueOf(field: Field, state: FormState): string {
  return state === NOTHING_SENT ? field.value ?? "" : state.values[field.name] ?? (field.type === "check" ? "" : field.value ?? "");
}

/** Boxes to check under one name. */
function Group({ label, fields, state, problem }: { label: string; fields: readonly Field[]; state: FormState; problem: string | undefined }) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={problem ? id : undefined}>
      <legend>{label}</legend>
      {fields.map((field, at) => <Check key={field.name} field={field} value={valueOf(field, state)} invalid={problem !== undefined && at === 0} />)}
      {problem && <p id={id} className="field-problem">{problem}</p>}
    </fieldset>
  );
}

function Check({ field, value, invalid = false }: { field: Field; value: string; invalid?: boolean }) {
  return <label className="check"><input type="checkbox" name={field.name} value="on" defaultChecked={value === "on"} aria-invalid={invalid ? true : undefined} /> {field.label}</label>;
}

function Input(props: { field: Field; value: string; problem: string | undefined; words: Props["words"] }) {
  const { field, value } = props;
  const id = useId();
  if (field.type === "check") return <Check field={field} value={value} />;
  if (field.type !== "select") return <TextInput {...props} />;
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <select id={id} name={field.name} defaultValue={value} className="select">{field.options?.map((option) => <option key={option.value} value={option.value}>{option.word}</option>)}</select>
      {field.hint && <p className="meta">{field.hint}</p>}
    </div>
  );
}

function TextInput({ field, value, problem, words }: { field: Field; value: string; problem: string | undefined; words: Props["words"] }) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = field.type === "password";
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {field.hint && <p id={`${id}-hint`} className="meta">{field.hint}</p>}
      <div className="field-box">
        <input
          id={id} name={field.name} type={secret && shown ? "text" : field.type} autoComplete={field.autoComplete} required
          defaultValue={secret ? undefined : value} aria-invalid={problem ? true : undefined} aria-describedby={described}
          {...(secret || field.type === "email" ? { autoCapitalize: "none", spellCheck: false } : {})}
        />
        {secret && <button type="button" className="field-show needs-script" aria-pressed={shown} aria-label={`${words.show}: ${field.label}`} onClick={() => setShown(!shown)}>{shown ? words.hide : words.show}</button>}
      </div>
      {problem && <p id={`${id}-problem`} className="field-problem">{problem}</p>}
    </div>
  );
}

/** What was done, in the form's place. */
function Done({ title, text, secret }: NonNullable<FormState["done"]>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="form-done">
      <h2 className="headline headline-24">{title}</h2>
      <p className="standfirst mt-2 text-17">{text}</p>
      {secret && <p className="mt-3"><code className="secret">{secret}</code></p>}
    </div>
  );
}

/** On the way. A browser without scripts is led on by the page itself: its policy keeps forms from leading elsewhere. */
function Leaving({ address, words }: { address: string; words: Props["words"] }) {
  return (
    <div aria-live="polite" className="form-done">
      <meta httpEquiv="refresh" content={`0;url=${address}`} />
      <p>{words.leaving ?? "…"}</p>
      <p className="mt-2"><a className="quiet-link" href={address}>{words.leavingLink ?? words.leaving ?? address}</a></p>
    </div>
  );
}
