import { z } from "zod";
import { claimdesk1 } from "./claimdesk-schema";

type Json = Record<string, unknown>;

/**
 * The shape of claimdesk/1 as JSON Schema 2020-12, made from the shape that files are checked with. Later files may have more fields,
 * so it does not say that there are no others; what zod checks beyond shape (hashes, places, references) stands in docs/api/claimdesk-1.md.
 */
export function claimdeskJsonSchema(): Json {
  const { $schema, ...schema } = tidied(z.toJSONSchema(claimdesk1, { io: "output", unrepresentable: "any" })) as Json;
  return {
    $schema,
    title: "claimdesk/1",
    description: "One checked article with everything it rests on.",
    ...schema,
  };
}

/** A format says enough without its pattern, and a later file may say more. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key === "pattern" && "format" in value) return [];
      if (key === "additionalProperties" && inner === false) return [];
      if (key === "maximum" && inner === Number.MAX_SAFE_INTEGER) return [];
      return [[key, tidied(inner)]];
    }),
  );
}
