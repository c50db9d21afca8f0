"use client";

import { Fragment, type ReactNode } from "react";
import { apiReferenceWords as words } from "@/lib/words/api-reference";
import { type Schema, shapeName } from "./openapi-document";

export const shapeId = (name: string): string => `shape-${name}`;

interface Props {
  schema: Schema;
  /** Whether it is sent: what must be there is said only of what somebody has to send. */
  sent?: boolean;
}

/** A shape: what kind of value it is, and below it the fields of what it holds. */
export function SchemaView({ schema, sent = false }: Props) {
  const fields = <Fields schema={schema} sent={sent} />;
  return hasFields(schema) && schema.type === "object" ? (
    fields
  ) : (
    <div>
      <p className="text-sm">
        <TypeText schema={schema} />
        <Limits schema={schema} />
      </p>
      {fields}
    </div>
  );
}

/** Objects inside a shape, through lists and alternatives. */
function objectsIn(schema: Schema): Schema[] {
  if (schema.properties) return [schema];
  if (schema.items) return objectsIn(schema.items);
  if (typeof schema.additionalProperties === "object") return objectsIn(schema.additionalProperties);
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(objectsIn);
}

const hasFields = (schema: Schema) => objectsIn(schema).length > 0;

function Fields({ schema, sent }: Required<Props>) {
  return objectsIn(schema).map(({ properties = {}, required = [] }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no name, and never change.
    <ul key={index} className="mt-1 border-s border-rule ps-3">
      {Object.entries(properties).map(([name, field]) => (
        <Field key={name} name={name} schema={field} required={sent && required.includes(name)} sent={sent} />
      ))}
    </ul>
  ));
}

interface FieldProps {
  name: string;
  schema: Schema;
  required: boolean;
  sent: boolean;
  where?: string;
}

/** A field or parameter: its name, what it takes, what it holds. */
export function Field({ name, schema, required, sent, where }: FieldProps) {
  return (
    <li className="py-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <code className="font-mono font-medium wrap-anywhere">{name}</code>
        <span className="text-ink-2">
          <TypeText schema={schema} />
        </span>
        <span className="text-ink-3">
          {[where, required ? words.required : null].filter(Boolean).join(", ")}
          <Limits schema={schema} />
        </span>
      </p>
      <Fields schema={schema} sent={sent} />
    </li>
  );
}

function TypeText({ schema }: { schema: Schema }): ReactNode {
  const choice = schema.anyOf ?? schema.oneOf;
  if (schema.$ref) {
    const name = shapeName(schema.$ref);
    return (
      <a
        href={`#${shapeId(name)}`}
        className="underline decoration-rule-strong underline-offset-2 hover:decoration-ink"
      >
        {name}
      </a>
    );
  }
  if (choice)
    return <Joined parts={choice.map((each) => ({ key: JSON.stringify(each), shown: <TypeText schema={each} /> }))} />;
  if (schema.const !== undefined || schema.enum) {
    const values = schema.enum ?? [schema.const];
    return <Joined parts={values.map((value) => ({ key: String(value), shown: <Literal value={value} /> }))} />;
  }
  if (schema.type === "array") {
    return (
      <>
        {words.listOf} <TypeText schema={schema.items ?? {}} />
      </>
    );
  }
  if (schema.type === "object" && !schema.properties && typeof schema.additionalProperties === "object") {
    return (
      <>
        {words.mapOf} <TypeText schema={schema.additionalProperties} />
      </>
    );
  }
  return words.types[schema.format ?? ""] ?? words.types[schema.type ?? "any"] ?? schema.type;
}

function Joined({ parts }: { parts: { key: string; shown: ReactNode }[] }) {
  return parts.map(({ key, shown }, index) => (
    <Fragment key={key}>
      {index > 0 ? ` ${words.or} ` : null}
      {shown}
    </Fragment>
  ));
}

function Literal({ value }: { value: unknown }) {
  return <code className="font-mono wrap-anywhere">{JSON.stringify(value)}</code>;
}

/** The largest whole number JavaScript counts with says nothing about a field. */
const isTold = (limit: number) => Math.abs(limit) < Number.MAX_SAFE_INTEGER;

function Limits({ schema }: { schema: Schema }) {
  const names = Object.keys(words.most) as (keyof typeof words.most)[];
  const limits = names.flatMap((name) => {
    const limit = schema[name];
    return limit === undefined || !isTold(limit) ? [] : [words.most[name](limit)];
  });
  if (schema.default !== undefined) limits.push(words.preset(JSON.stringify(schema.default)));
  return limits.length > 0 ? ` (${limits.join(", ")})` : null;
}
