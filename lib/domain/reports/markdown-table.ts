/** A cell made already, one line, and how far it reaches. */
export interface Cell {
  line: string;
  header: boolean;
  columns: number;
  rows: number;
}

/** Beyond these, a cell that reaches over others is a cell like any other: a table of GFM has no such cells, only empty ones. */
const MOST_COLUMNS = 50;

/** A table in GFM: the first row is its head when all of it is, else the head is empty; what a cell reaches over is empty. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const grid = spread(rows);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const headed = rows[0]?.every((cell) => cell.header) ?? false;
  const [head = [], ...body] = headed ? grid : [[], ...grid];
  const line = (cells: readonly string[]) =>
    `|${Array.from({ length: width }, (_, index) => (cells[index] ? ` ${cells[index]} |` : "  |")).join("")}`;
  return [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n");
}

function spread(rows: readonly (readonly Cell[])[]): string[][] {
  /** How many rows from here each column is still reached over. */
  const reached: number[] = [];
  return rows.map((row) => {
    const line: string[] = [];
    const skip = () => {
      while ((reached[line.length] ?? 0) > 0) {
        reached[line.length] = (reached[line.length] ?? 0) - 1;
        line.push("");
      }
    };
    for (const cell of row) {
      skip();
      const columns = line.length + cell.columns > MOST_COLUMNS ? 1 : cell.columns;
      for (let index = 0; index < columns; index += 1) {
        if (line.length < MOST_COLUMNS) reached[line.length] = cell.rows - 1;
        line.push(index === 0 ? cell.line : "");
      }
    }
    skip();
    return line;
  });
}
