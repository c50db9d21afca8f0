/** A table drawn as blocks and grids loses its meaning in some browsers: spread over its elements, these say it again. */
export const tableRoles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "cell" },
} as const;
