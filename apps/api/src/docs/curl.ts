import { bodyOf, type Operation, type SchemaNode } from "./operations.ts";

/** Named schemas of the document. */
export type Schemas = ReadonlyMap<string, SchemaNode>;

const examples: Readonly<Record<string, string>> = {
  date: "2026-11-23",
  office: "city-hall",
  procedure: "id-card",
  reference: "7K3F-9QMX",
  start: "2026-11-23T08:00:00+01:00",
  email: "jan@example.org",
  name: "Jan Kowalski",
};

/** A request to try in a terminal; what only the reader can know is left as `…`. */
export function curlOf(base: string, operation: Operation, schemas: Schemas): string {
  const { method, path, parameters = [], requestBody, security } = operation;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => examples[name] ?? "…");
  const required = parameters.filter((it) => it.in === "query" && it.required);
  const query = required.map(({ name }) => `${name}=${examples[name] ?? "…"}`).join("&");
  const body = bodyOf(requestBody);
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}'${base}${filled}${query && `?${query}`}'`,
    ...(security ? [`  -H 'Authorization: Bearer …'`] : []),
    ...(body ? bodyLines(body, schemas) : []),
  ].join(" \\\n");
}

function bodyLines({ type, schema }: NonNullable<ReturnType<typeof bodyOf>>, schemas: Schemas): string[] {
  if (type === "multipart/form-data")
    return Object.entries(schema.properties ?? {}).map(([name, it]) =>
      it.format === "binary" ? `  -F '${name}=@${name}.jpg'` : `  -F '${name}=…'`,
    );
  return [`  -H 'Content-Type: application/json'`, `  -d '${JSON.stringify(exampleOf(schema, schemas))}'`];
}

function exampleOf(schema: SchemaNode, schemas: Schemas, name = ""): unknown {
  const { properties, required = [], type } = resolved(schema, schemas);
  if (!properties) return type === "integer" ? 1 : (examples[name] ?? "…");
  const shown = Object.entries(properties).filter(([key]) => required.includes(key) || key === "email");
  return Object.fromEntries(shown.map(([key, it]) => [key, exampleOf(it, schemas, key)]));
}

function resolved(schema: SchemaNode, schemas: Schemas): SchemaNode {
  const name = schema.$ref?.split("/").at(-1);
  return (name !== undefined && schemas.get(name)) || schema;
}
