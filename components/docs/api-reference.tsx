import { PageTitle } from "@/components/shell/page-title";
import { openApiDocument } from "@/lib/api/openapi";
import { operations } from "@/lib/api/operations";
import type { Operation } from "@/lib/api/operation";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import { OperationDetails } from "./operation";
import { DocsPart } from "./part";
import { SchemaDetails } from "./schema";

/** The JSON interface explained from the document that programs read, so that the two cannot differ. */
export function ApiReference() {
  const document = openApiDocument();
  const all: Operation[] = Object.values(operations);
  return (
    <>
      <PageTitle title="The paper for programs">{document.info.description}</PageTitle>
      <DocsPart id="start" title="Start here">
        <p>Every address answers JSON to <code>GET</code> and <code>HEAD</code>, without a key, from any site. The same as an OpenAPI 3.1 document for tools: <a href={routes.apiDocument()} className="underline">{routes.apiDocument()}</a>.</p>
        <pre className="bg-wash p-4 whitespace-pre-wrap"><code>{`curl -i "${absolute("/api/v1/articles?limit=1")}"`}</code></pre>
        <p>For reading new articles as they come there are feeds beside the pages: <a href={routes.feed({ kind: "latest" }, "rss")} className="underline">RSS</a>, <a href={routes.feed({ kind: "latest" }, "atom")} className="underline">Atom</a> and <a href={routes.feed({ kind: "latest" }, "json")} className="underline">JSON Feed</a>, for the front page, for latest, and for each topic and source.</p>
      </DocsPart>
      {document.tags.map(({ name }) => (
        <DocsPart key={name} id={name.toLowerCase()} title={name}>
          {all.filter((operation) => operation.tag === name).map((operation) => {
            const described = document.paths[operation.path]?.get;
            return described && <OperationDetails key={operation.id} operation={operation} described={described} />;
          })}
        </DocsPart>
      ))}
      <DocsPart id="errors" title="Errors">
        <p>A failure is a problem document (RFC 9457, <code>application/problem+json</code>). Its <code>type</code> is the address of the page that explains that kind; its <code>errors</code> say what is wrong with each parameter.</p>
        <ul className="grid gap-1 text-15">
          {(Object.keys(ERROR_CODES) as ErrorCode[]).map((code) => (
            <li key={code} className="flex min-h-11 items-center gap-2 md:min-h-6"><code>{ERROR_CODES[code].status}</code> <a href={routes.problem(code)} className="underline">{ERROR_CODES[code].title}</a></li>
          ))}
        </ul>
      </DocsPart>
      <DocsPart id="schemas" title="Schemas">
        <div>{Object.entries(document.components.schemas).map(([name, schema]) => <SchemaDetails key={name} name={name} schema={schema} />)}</div>
      </DocsPart>
    </>
  );
}
