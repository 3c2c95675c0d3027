import { hostOf } from "@/lib/format/text";
import type { Evidence } from "@/lib/sources/types/control";

/** What a statement rests on, each with its link. */
export function EvidenceList({ evidence, lang }: { evidence: readonly Evidence[]; lang?: string }) {
  if (evidence.length === 0) return null;
  const item = ({ words, url }: Evidence) => <><bdi lang={lang}>{words}</bdi>{url && <> <a className="quiet-link" href={url} rel="noopener noreferrer nofollow">{hostOf(url) ?? url}</a></>}</>;
  const [only] = evidence;
  if (only && evidence.length === 1) return item(only);
  return <ul className="list-disc ps-4">{evidence.map((each, at) => <li key={at}>{item(each)}</li>)}</ul>;
}
