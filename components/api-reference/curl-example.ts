import { exampleValue } from "./example-value";
import type { Operation, Schema } from "./openapi-document";

const inShell = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The operation as a command of curl; what is in the path comes from variables of the shell. */
export function curlExample(operation: Operation, shapes: Readonly<Record<string, Schema>>): string {
  const { method, parameters, body, answer } = operation;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${inShell(name)}`);
  const query = parameters
    .filter((each) => each.in === "query" && each.required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleValue(schema, shapes)))}`)
    .join("&");
  const lines = [
    `curl${method === "GET" ? "" : ` -X ${method}`} "$CLAIMDESK_URL${path}${query && `?${query}`}"`,
    '-H "Authorization: Bearer $CLAIMDESK_TOKEN"',
    ...bodyLines(body, shapes),
    ...(answer?.type === "*/*" ? ["-OJ"] : []),
  ];
  return lines.join(" \\\n  ");
}

function bodyLines(body: Operation["body"], shapes: Readonly<Record<string, Schema>>): string[] {
  if (!body) return [];
  if (body.type !== "application/json") return ['-H "Content-Type: application/pdf"', "--data-binary @minutes.pdf"];
  const example = JSON.stringify(exampleValue(body.schema, shapes), null, 2);
  return ['-H "Content-Type: application/json"', `-d ${quoted(example)}`];
}
