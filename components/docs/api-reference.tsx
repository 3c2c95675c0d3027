import { PageTitle } from "@/components/shell/page-title";
import { openApiDocument } from "@/lib/api/openapi";
import { operations } from "@/lib/api/operations";
import type { Operation } from "@/lib/api/operation";
import { SCOPES } from "@/lib/auth/actors";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";
import { OperationDetails } from "./operation";
import { DocsPart } from "./part";
import { SchemaDetails } from "./schema";

/** The JSON interface explained from the document that programs read, so that the two cannot differ. */
export function ApiReference() {
  const document = openApiDocument();
  const tryIt = new Map((Object.values(operations) as Operation[]).map((operation) => [operation.id, operation.tryIt]));
  const all = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).filter(([method]) => method !== "head").map(([method, described]) => ({ path, method: method.toUpperCase(), described })));
  return (
    <>
      <PageTitle title="The paper for programs">{document.info.description}</PageTitle>
      <DocsPart id="start" title="Start here">
        <p>What the paper holds answers JSON to <code>GET</code> and <code>HEAD</code>, without a key, from any site. What is a reader's own asks <a href="#own" className="underline">who you are</a>. The same as an OpenAPI 3.1 document for tools: <a href={routes.apiDocument()} className="underline">{routes.apiDocument()}</a>.</p>
        <pre className="bg-wash p-4 whitespace-pre-wrap"><code>{`curl -i "${absolute("/api/v1/articles?limit=1")}"`}</code></pre>
        <p>For reading new articles as they come there are feeds beside the pages: <a href={routes.feed({ kind: "latest" }, "rss")} className="underline">RSS</a>, <a href={routes.feed({ kind: "latest" }, "atom")} className="underline">Atom</a> and <a href={routes.feed({ kind: "latest" }, "json")} className="underline">JSON Feed</a>, for the front page, for latest, and for each topic and source.</p>
      </DocsPart>
      <DocsPart id="own" title="What is yours">
        <p>A browser that is signed in is known by its cookie; what it writes has to come from a page of this paper. Programs send a token: <a href={routes.tokenSettings()} className="underline">make one</a>, choose what it may do (<code>{SCOPES.join(", ")}</code>) and for how long. It is shown once.</p>
        <pre className="bg-wash p-4 whitespace-pre-wrap"><code>{`curl -H "Authorization: Bearer plx_…" "${absolute("/api/v1/me")}"`}</code></pre>
        <p>Whoever has a token has what it may do until it expires or is deleted. No token can make another, change the account, export all of it, or delete it.</p>
      </DocsPart>
      {document.tags.map(({ name }) => (
        <DocsPart key={name} id={name.toLowerCase().replaceAll(" ", "-")} title={name}>
          {all.filter(({ described }) => described.tags.includes(name)).map(({ path, method, described }) => (
            <OperationDetails key={described.operationId} method={method} path={path} described={described} tryIt={tryIt.get(described.operationId)} />
          ))}
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
