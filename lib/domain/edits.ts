import type { Changes } from "./events";
import type { FieldEdit } from "./fields";
import { Refusal } from "./refusal";

/** Same value as JSON: what a person saw against what stands. Dates are compared as moments. */
function same(left: unknown, right: unknown): boolean {
  return plain(left) === plain(right);
}

function plain(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.getTime());
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))) {
    return JSON.stringify(Date.parse(value));
  }
  return JSON.stringify(value ?? null, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Compares edits with what stands, field by field: what was edited on an outdated base is refused whole (`field_conflict`, naming
 * the fields with both values), what already is as wanted is left out. Returns the values to write and what to tell.
 */
export function decideEdits<Fields extends Record<string, unknown>>(
  current: Fields,
  edits: { [Name in keyof Fields]?: FieldEdit<unknown> | undefined },
): { values: Partial<Fields>; changes: Changes } {
  const values: Record<string, unknown> = {};
  const changes: Changes = {};
  const conflicts: Record<string, { yours: unknown; theirs: unknown }> = {};
  for (const [name, edit] of Object.entries(edits)) {
    if (!edit) continue;
    const now = current[name];
    if (same(now, edit.value)) continue;
    if (!same(now, edit.base)) {
      conflicts[name] = { yours: edit.value, theirs: now ?? null };
      continue;
    }
    values[name] = edit.value;
    changes[name] = { from: now ?? null, to: edit.value };
  }
  if (Object.keys(conflicts).length > 0) throw new Refusal("field_conflict", { conflicts });
  return { values: values as Partial<Fields>, changes };
}
