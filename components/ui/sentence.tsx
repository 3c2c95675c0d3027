import { Fragment, type ReactNode } from "react";

/** A sentence of which some parts are more than words: `{name}` in the text stands for the part of that name. */
export function Sentence({ text, parts }: { text: string; parts: Readonly<Record<string, ReactNode>> }) {
  return <>{text.split(/\{(\w+)\}/).map((piece, index) => <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>)}</>;
}
