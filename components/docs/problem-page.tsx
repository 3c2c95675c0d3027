import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { DocsPart } from "./part";

/** What each kind of failure means to the one who asked, and what to do. */
const ADVICE: Readonly<Record<ErrorCode, string>> = {
  invalid: "A parameter is unknown, given twice, or has a value that it cannot have. The answer's errors name each of them. Correct them; asking the same again gives the same answer.",
  unauthenticated: "The address is for readers who have signed in. Sign in, then ask again.",
  forbidden: "Signed in or not, this is not yours to see or to change.",
  "not-found": "Nothing is at this address now: it never existed, it was removed, or it was mistyped. Follow the links of the lists instead of building addresses.",
  "method-not-allowed": "The address exists and answers other methods; the Allow header lists them.",
  conflict: "Somebody else changed the thing since you read it. Read it again, then repeat your change.",
  "too-large": "What was sent is larger than the paper takes. Send less at once.",
  unsupported: "The paper cannot read this kind of file. It takes plain text, Markdown and saved HTML pages.",
  "rate-limited": "Too many requests in a short time. Wait as long as the Retry-After header says.",
  internal: "Something failed that is not your fault, and it was logged. Try again in a moment.",
  unavailable: "The paper or its database is starting, stopping or busy. Try again in a few seconds.",
};

/** One kind of problem: the page that the `type` of a problem document names. */
export function ProblemPage({ code }: { code: ErrorCode }) {
  const { status, title } = ERROR_CODES[code];
  return (
    <>
      <PageTitle title={title}>Answered with status {status}, as problem code <code>{code}</code>.</PageTitle>
      <DocsPart id="advice" title="What to do">
        <p>{ADVICE[code]}</p>
        <p><Link href={`${routes.apiDocs()}#errors`} className="underline">All kinds of problems</Link></p>
      </DocsPart>
    </>
  );
}
