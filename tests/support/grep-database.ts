import { asOwner } from "./database";

/** Where in the database a text stands, by "table.column": every column of every table, whatever it holds, is read as text. */
export async function grepDatabase(words: string): Promise<string[]> {
  const columns = await asOwner<{ table: string; column: string }>(
    `SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2`,
  );
  const looks = columns.map(
    ({ table, column }) =>
      `SELECT '${table}.${column}' AS name WHERE EXISTS (SELECT FROM "${table}" WHERE strpos(lower("${column}"::text), lower($1)) > 0)`,
  );
  const found = await asOwner<{ name: string }>(looks.join(" UNION ALL "), [words]);
  return found.map(({ name }) => name).sort();
}
