import type { Entry } from "@/lib/client/outbox";

/** A thing's fields as the person has left them: the server's, with per-field edits laid over that are not seen there yet. */
export function withEdits<T extends object>(thing: T, entries: readonly Entry[], is: (entry: Entry) => boolean): T {
  let shown = thing;
  for (const entry of entries) {
    if (entry.state === "refused" || !is(entry)) continue;
    const { fields } = entry.body as { fields: Record<string, { value: unknown } | undefined> };
    const values = Object.entries(fields).flatMap(([name, edit]) => (edit ? [[name, edit.value]] : []));
    shown = { ...shown, ...Object.fromEntries(values) };
  }
  return shown;
}
