import { type Schema, shapeName } from "./openapi-document";

const DEEP = 6;

/** Texts that say more than "text", by the field's name. */
const texts: Readonly<Record<string, string>> = {
  code: "123456",
  email: "somebody@example.org",
  language: "en",
  timeZone: "Europe/Oslo",
  url: "https://example.org/",
};

/** A value that fits a schema: what is required, and where nothing is, one thing. UUIDs are counted up from 1. */
export function exampleValue(schema: Schema, shapes: Readonly<Record<string, Schema>>): unknown {
  let made = 0;
  const uuid = () => {
    made += 1;
    return `019a0000-0000-7000-8000-${String(made).padStart(12, "0")}`;
  };
  const text = ({ minLength = 0 }: Schema, name: string) => (texts[name] ?? "text").padEnd(minLength, "x");
  const value = (of: Schema, depth: number, name = ""): unknown => {
    if (of.$ref) return depth > DEEP ? {} : value(shapes[shapeName(of.$ref)] ?? {}, depth + 1);
    if (of.const !== undefined) return of.const;
    if (of.enum) return of.enum[0];
    const choice = of.anyOf ?? of.oneOf;
    if (choice) return choice.some(({ type }) => type === "null") ? null : value(choice[0] ?? {}, depth, name);
    switch (of.type) {
      case "object":
        return object(of, depth);
      case "array":
        return of.items && (of.minItems ?? 0) > 0 ? [value(of.items, depth + 1)] : [];
      case "string":
        if (of.format === "uuid") return uuid();
        return of.format === "date-time" ? "2026-05-04T16:00:00Z" : (of.default ?? text(of, name));
      case "integer":
      case "number":
        return of.default ?? Math.max(0, of.minimum ?? 0);
      case "boolean":
        return true;
      default:
        return null;
    }
  };
  const object = ({ properties = {}, required = [] }: Schema, depth: number): unknown => {
    const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
    return Object.fromEntries(names.map((name) => [name, value(properties[name] ?? {}, depth + 1, name)]));
  };
  return value(schema, 0);
}
