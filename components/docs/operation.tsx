import type { DescribedOperation, DescribedResponse } from "@/lib/api/openapi";
import type { Operation } from "@/lib/api/operation";
import { TypeWords, Words } from "./schema";

/** One address of the interface: what it takes, what it answers, and links to try it. */
export function OperationDetails({ operation, described }: { operation: Operation; described: DescribedOperation }) {
  return (
    <article aria-labelledby={operation.id} className="grid gap-3">
      <h3 id={operation.id} className="headline headline-20">{operation.summary}</h3>
      <p><code className="break-words">GET /api/v1{operation.path}</code></p>
      <p><Words text={operation.description} /></p>
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
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-15">
        {operation.tryIt.map(({ address, label }) => (
          <li key={address} className="flex min-h-11 items-center md:min-h-6"><a href={address} className="underline">Try it: {label.toLowerCase()}</a></li>
        ))}
      </ul>
      <div>
        {Object.entries(described.responses).map(([status, response]) => <ResponseDetails key={status} status={status} response={response} />)}
      </div>
    </article>
  );
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
