/** As much of JSON Schema (2020-12) as the entries of a city use. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number)[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** What a field of a form looks like. */
export type Shape =
  | "texts"
  | "words"
  | "group"
  | "list"
  | "weekdays"
  | "lines"
  | "points"
  | "one-of"
  | "yes-no"
  | "number"
  | "day"
  | "time"
  | "line";

/** Whether null is a value as well. */
export function isNullable({ anyOf }: Schema): boolean {
  return anyOf?.some(({ type }) => type === "null") ?? false;
}

/** What a value looks like that is not null. */
export function withoutNull(schema: Schema): Schema {
  return schema.anyOf?.find(({ type }) => type !== "null") ?? schema;
}

/** How values of a schema are asked for. */
export function shapeOf(schema: Schema): Shape {
  const bare = withoutNull(schema);
  if (bare.type === "object") return objectShape(bare);
  if (bare.type === "array") return listShape(withoutNull(bare.items ?? {}));
  if (bare.enum) return "one-of";
  if (bare.type === "boolean") return "yes-no";
  if (bare.type === "integer" || bare.type === "number") return "number";
  if (bare.format === "date") return "day";
  return bare.pattern?.includes("24:00") ? "time" : "line";
}

function objectShape({ properties, additionalProperties }: Schema): Shape {
  if (properties) return "group";
  return (additionalProperties as Schema).type === "array" ? "words" : "texts";
}

function listShape({ type, enum: values, properties }: Schema): Shape {
  if (values) return "weekdays";
  if (type === "string") return "lines";
  return properties && Object.keys(properties).join() === "lat,lng" ? "points" : "list";
}
