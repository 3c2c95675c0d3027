import type { DescribedOperation, DescribedResponse, Security } from "@/lib/api/openapi";
import { TypeWords, Words } from "./schema";

type Props = { method: string; path: string; described: DescribedOperation; tryIt?: readonly { address: string; label: string }[] };

/** One operation of the interface: who may, what it takes, what it answers, and links to try it. */
export function OperationDetails({ method, path, described, tryIt = [] }: Props) {
  return (
    <article aria-labelledby={described.operationId} className="grid gap-3">
      <h3 id={described.operationId} className="headline headline-20">{described.summary}</h3>
      <p><code className="break-words">{method} /api/v1{path}</code></p>
      <p><Words text={described.description} /></p>
      {described.security && <p className="text-15 text-quiet"><Words text={whoMay(described.security)} /></p>}
      {described.parameters.length > 0 && (
        <dl className="grid gap-2 text-15">
          {described.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt><code className="font-semibold">{parameter.name}</code> <span className="text-quiet"><TypeWords schema={parameter.schema} />{parameter.required ? "" : ", optional"}</span></dt>
              <dd><Words text={`${parameter.description}.`} /></dd>
            </div>
          ))}
        </dl>
      )}
      {Object.entries(described.requestBody?.content ?? {}).map(([type, { schema }]) => (
        <p key={type} className="text-15">Send <TypeWords schema={schema} /> as <code>{type}</code></p>
      ))}
      {tryIt.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-15">
          {tryIt.map(({ address, label }) => (
            <li key={address} className="flex min-h-11 items-center md:min-h-6"><a href={address} className="underline">Try it: {label.toLowerCase()}</a></li>
          ))}
        </ul>
      )}
      <div>
        {Object.entries(described.responses).map(([status, response]) => <ResponseDetails key={status} status={status} response={response} />)}
      </div>
    </article>
  );
}

function whoMay(ways: Security): string {
  const scopes = ways.flatMap((way) => way.token ?? []);
  return scopes.length > 0 ? `For a session, or a token with the scope \`${scopes.join("`, `")}\`.` : "For a session alone: no token may do this.";
}

function ResponseDetails({ status, response }: { status: string; response: DescribedResponse }) {
  const [content] = Object.entries(response.content ?? {});
  const line = <><code className="font-semibold">{status}</code> <span className="text-quiet"><Words text={response.description} /></span></>;
  if (!content) return <p className="border-t border-rule py-2.5 ps-4 text-15">{line}</p>;
  const [type, { schema, examples }] = content;
  return (
    <details className="border-t border-rule text-15">
      <summary className="min-h-11 cursor-pointer py-2.5 md:min-h-0">{line}</summary>
      <div className="grid gap-2 pb-4 ps-4">
        <p><TypeWords schema={schema} /> as <code>{type}</code></p>
        {Object.entries(examples ?? {}).map(([name, example]) => (
          <pre key={name} className="bg-wash p-4 text-13 whitespace-pre-wrap"><code>{JSON.stringify(example.value, null, 2)}</code></pre>
        ))}
      </div>
    </details>
  );
}
