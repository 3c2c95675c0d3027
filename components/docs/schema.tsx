import { Fragment, type ReactNode } from "react";
import type { JsonSchema } from "@/lib/api/openapi";

const NAMED = "#/components/schemas/";

/** The type of a value in words, with links to the schemas that have a name. */
export function TypeWords({ schema }: { schema: JsonSchema }): ReactNode {
  if (schema.$ref) {
    const name = schema.$ref.replace(NAMED, "");
    return <a href={`#schema-${name}`} className="underline">{name}</a>;
  }
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return joined(either.map((one, index) => <TypeWords key={index} schema={one} />), " or ");
  if (schema.const !== undefined) return <code>{String(schema.const)}</code>;
  if (schema.enum) return joined(schema.enum.map((value) => <code key={String(value)}>{String(value)}</code>), ", ");
  if (schema.type === "array" && schema.items) return <>list of <TypeWords schema={schema.items} /></>;
  if (typeof schema.format === "string") return `${schema.type} (${schema.format})`;
  return `${[schema.type ?? "anything"].flat().join(" or ")}${range(schema)}`;
}

function joined(parts: ReactNode[], separator: string): ReactNode {
  return parts.map((part, index) => <Fragment key={index}>{index > 0 && separator}{part}</Fragment>);
}

/** Bounds that somebody chose; those of the integers of a language say nothing. */
function range({ minimum, maximum, default: preset }: JsonSchema): string {
  const bounds = typeof minimum === "number" && typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER ? ` from ${minimum} to ${maximum}` : "";
  return `${bounds}${preset === undefined ? "" : `, ${String(preset)} unless given`}`;
}

/** A named schema that opens to its fields. */
export function SchemaDetails({ name, schema }: { name: string; schema: JsonSchema }) {
  return (
    <details id={`schema-${name}`} className="border-t border-rule">
      <summary className="min-h-11 cursor-pointer py-2.5 md:min-h-0">
        <code className="font-semibold">{name}</code> {schema.description && <span className="text-quiet"><Words text={schema.description} /></span>}
      </summary>
      <Fields schema={schema} />
    </details>
  );
}

function Fields({ schema }: { schema: JsonSchema }) {
  const required = new Set(schema.required);
  return (
    <dl className="grid gap-3 pb-6 ps-4 text-15">
      {Object.entries(schema.properties ?? {}).map(([field, value]) => (
        <div key={field}>
          <dt><code className="font-semibold">{field}</code> <span className="text-quiet"><TypeWords schema={value} />{required.has(field) ? "" : ", may be absent"}</span></dt>
          {describedBy(value) && <dd><Words text={describedBy(value) ?? ""} /></dd>}
        </div>
      ))}
    </dl>
  );
}

/** A description, with what stands between backticks as code. */
export function Words({ text }: { text: string }): ReactNode {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

/** What a field's schema says of it; a reference says it at its own place. */
function describedBy(schema: JsonSchema): string | undefined {
  return schema.$ref ? undefined : (schema.description ?? schema.anyOf?.find((one) => !one.$ref && one.description)?.description);
}
