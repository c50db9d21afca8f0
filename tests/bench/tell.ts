/** Prints rows in columns, the first row above a line. */
export function table(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  for (const [index, row] of rows.entries()) {
    console.log(`  ${line(row)}`);
    if (index === 0) console.log(`  ${widths.map((width) => "-".repeat(width)).join("  ")}`);
  }
}

/** Prints an aim with its figure. */
export function aim(words: string, met: boolean): void {
  console.log(`  ${met ? "met    " : "NOT MET"} ${words}`);
}

export const times = (ratio: number): string => `${ratio.toFixed(1)}x`;
