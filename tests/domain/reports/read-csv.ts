/** Reads CSV as RFC 4180 has it, a byte order mark in front: rows of cells. Says what is wrong with any other. */
export function readCsv(csv: string): string[][] {
  if (!csv.startsWith("\ufeff")) throw new Error("no byte order mark");
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  let at = 1;
  while (at < csv.length) {
    cell.lastIndex = at;
    const [all = "", quoted, plain = ""] = cell.exec(csv) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += all.length;
    if (csv[at] === ",") {
      at += 1;
    } else if (csv.startsWith("\r\n", at)) {
      at += 2;
      if (at < csv.length) rows.push([]);
    } else throw new Error(`not a cell's end at ${at}`);
  }
  return rows;
}
