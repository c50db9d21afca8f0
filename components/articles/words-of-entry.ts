import type { Entry } from "@/lib/client/outbox";

const NOT_TYPED =
  /^(?:commandId|id|.*Ids?|unit|versionId|kind|type|labelKey|finding|disposition|priority|base|judged)$/;

/** What a person typed into a command, to be read or copied before it is given up. */
export function wordsOfEntry(entry: Entry): string {
  const typed: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "string") {
      if (value.trim() !== "") typed.push(value);
    } else if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) if (!NOT_TYPED.test(name)) collect(inner);
    }
  };
  if (!(entry.body instanceof Blob)) collect(entry.body);
  return typed.join("\n");
}
