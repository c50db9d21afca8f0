import { expect, test } from "vitest";
import { tablesOf } from "@/lib/backup/catalog";
import { leavingRows } from "@/lib/backup/export-desk";
import { tableRules } from "@/lib/backup/table-rules";
import { withClient } from "@/lib/backup/with-client";
import { asOwner } from "@/tests/support/database";

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";

test("every table of the database has a rule, and every rule a table", async () => {
  const tables = await withClient(ownerUrl(), (client) => tablesOf(client));
  expect(Object.keys(tableRules).sort()).toEqual(tables.map((table) => table.name).sort());
});

test("what leaves with a desk can be told by its desk, and what stays has a reason", async () => {
  const tables = await withClient(ownerUrl(), (client) => tablesOf(client));
  for (const table of tables) {
    const rule = tableRules[table.name]?.leaves;
    const selection = leavingRows(table, "00000000-0000-4000-8000-000000000000");
    if (!selection) expect(rule).toMatchObject({ stays: expect.stringMatching(/\w+ \w+/) });
    else expect(table.columns).toContain(table.name === "desk" ? "id" : "desk_id");
    for (const column of Object.keys(selection?.instead ?? {})) expect(table.columns).toContain(column);
  }
});

test("nothing that leaves points at something that stays", async () => {
  const links = await asOwner<{ from: string; to: string; columns: string[] }>(
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to,
            (SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS columns
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  const name = (table: string) => table.replaceAll('"', "");
  const stays = (table: string) => {
    const rule = tableRules[name(table)]?.leaves;
    return rule !== undefined && rule !== true && "stays" in rule;
  };
  const instead = (table: string) => {
    const rule = tableRules[name(table)]?.leaves;
    return rule !== undefined && rule !== true && "instead" in rule ? Object.keys(rule.instead) : [];
  };
  const broken = links.filter(
    ({ from, to, columns }) => !stays(from) && stays(to) && !columns.some((column) => instead(from).includes(column)),
  );
  expect(broken).toEqual([]);
});

test("a table that nobody thought of stops an export", () => {
  const table = { name: "cards", columns: ["desk_id"], order: ["desk_id"], after: [] };
  expect(() => leavingRows(table, "00000000-0000-4000-8000-000000000000")).toThrow("whether cards leaves");
});
