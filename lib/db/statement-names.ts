const NO_NAME = "";
const COMES_AGAIN = 3;
const MOST_NAMES = 300;
const MOST_COUNTED = 2_000;

const names = new Map<string, string>();
const counts = new Map<string, number>();

/**
 * A name for a statement that comes again and again: PostgreSQL then parses and plans it once per connection instead of
 * each time, which for record() is most of its cost. What is put together differently every time never gets one, so that
 * a connection holds a few hundred plans at most.
 */
export function statementName({ sql }: { sql: string }): string {
  const name = names.get(sql);
  if (name !== undefined || names.size >= MOST_NAMES) return name ?? NO_NAME;
  const count = (counts.get(sql) ?? 0) + 1;
  if (count < COMES_AGAIN) {
    if (counts.size >= MOST_COUNTED) counts.clear();
    counts.set(sql, count);
    return NO_NAME;
  }
  counts.delete(sql);
  const fresh = `claimdesk_${names.size + 1}`;
  names.set(sql, fresh);
  return fresh;
}
