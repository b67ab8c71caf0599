// A JSON schema as rows that people read: each field by its path, with its kind and bounds in words.
import type { OpenAPI } from "@orpc/contract";
import type { Language } from "@bagalau/methodology";
import { pageTexts } from "./api-page-texts.ts";

/** What of JSON Schema the contract uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly contentMediaType?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
}

interface Field {
  /** `items[].title.kk` */
  readonly name: string;
  readonly value: string;
  readonly required: boolean;
}

const deepest = 6;

export function fieldsOf(given: JsonSchema, document: OpenAPI.Document, language: Language): readonly Field[] {
  return below(given, "", 0);

  function below(schema: JsonSchema, above: string, depth: number): readonly Field[] {
    const resolved = followed(schema, document);
    if (depth > deepest) return [];
    if (resolved.items !== undefined) return below(resolved.items, `${above}[]`, depth + 1);
    const variants = resolved.anyOf ?? resolved.oneOf ?? resolved.allOf;
    if (variants !== undefined) return unique(variants.flatMap((variant) => below(variant, above, depth + 1)));
    return Object.entries(resolved.properties ?? {}).flatMap(([key, value]) => {
      const name = above === "" ? key : `${above}.${key}`;
      const required = resolved.required?.includes(key) ?? false;
      return [
        { name, value: valueText(followed(value, document), language), required },
        ...below(value, name, depth + 1),
      ];
    });
  }
}

function unique(fields: readonly Field[]): readonly Field[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

function followed(schema: JsonSchema, document: OpenAPI.Document): JsonSchema {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? schema : ((document.components?.schemas?.[name] ?? {}) as JsonSchema);
}

/** `text, uuid` · `whole number, 1–200` · `draft | submitted` */
export function valueText(schema: JsonSchema, language: Language): string {
  if (schema.contentMediaType !== undefined) return pageTexts.file[language];
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join(" | ");
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return [...new Set(variants.map((one) => valueText(one, language)))].join(" | ");
  return [kindText(schema, language), schema.format, boundText(schema), patternText(schema)].filter(Boolean).join(", ");
}

function kindText({ type, items }: JsonSchema, language: Language): string {
  if (type === "array") return `${pageTexts["of-items"][language]}: ${valueText(items ?? {}, language)}`;
  const known = typeof type === "string" && type in pageTexts ? (type as keyof typeof pageTexts) : "anything";
  return pageTexts[known][language];
}

function boundText(schema: JsonSchema): string {
  const least = schema.minLength ?? schema.minimum ?? schema.minItems;
  const most = schema.maxLength ?? schema.maximum ?? schema.maxItems;
  if (least === undefined && most === undefined) return "";
  return `${least ?? ""}–${most ?? ""}`;
}

function patternText({ pattern, format }: JsonSchema): string {
  return pattern === undefined || format !== undefined ? "" : pattern;
}
