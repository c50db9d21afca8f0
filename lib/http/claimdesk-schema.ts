import { claimdeskJsonSchema } from "@/lib/domain/reports/claimdesk-json-schema";

let made: string | undefined;

/** The JSON Schema of claimdesk/1 as text, made once. */
export function claimdeskSchema(): string {
  made ??= JSON.stringify(claimdeskJsonSchema());
  return made;
}
