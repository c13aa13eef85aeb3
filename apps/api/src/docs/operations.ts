import type { OpenApi } from "./open-api.ts";

/** A JSON Schema as the document holds it; the document is our own, so its shape is known. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: SchemaNode }>>;
}

/** One route of the API. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: SchemaNode;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
}

/** The routes of a document in its order. */
export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Omit<Operation, "id" | "method" | "path">>).map(([method, operation]) => {
      const id = `${method}${path.replaceAll(/[^a-z]+/gi, "-")}`.replace(/-$/, "");
      return { ...operation, id, method: method.toUpperCase(), path };
    }),
  );
}

/** The named schemas of a document. */
export function schemasOf(document: OpenApi): [string, SchemaNode][] {
  return Object.entries((document.components?.schemas ?? {}) as Record<string, SchemaNode>);
}

/** The schema of a body and the type of its content, if there is a body. */
export function bodyOf(content: Content | undefined): { type: string; schema: SchemaNode } | null {
  const [found] = Object.entries(content?.content ?? {});
  return found ? { type: found[0], schema: found[1].schema } : null;
}
