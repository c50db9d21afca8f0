/*
 * Draws the bar chart of the shore power story as a PNG, with no library, and prints bar-chart.ts:
 *   node --import tsx prisma/seed/newsroom/shore-power/draw-bar-chart.ts > prisma/seed/newsroom/shore-power/bar-chart.ts
 */
import { crc32, deflateSync } from "node:zlib";

const WIDTH = 640;
const HEIGHT = 360;
const BASELINE = 300;
const PAPER = 0;
const INK = 1;
const BEFORE = 2;
const AFTER = 3;
const GRID = 4;
const COLOURS = [0xfbfaf6, 0x2b3440, 0x8a5a3c, 0x2f7f8f, 0xdedbd2];

/** Thousand litres burned at the quay: month, 2024, 2025. The sums are the story's 212 and 38. */
const LITRES: [string, number, number][] = [
  ["JUNE", 68, 12],
  ["JULY", 72, 11],
  ["AUGUST", 72, 15],
];

/** Five rows of three dots each, read as octal digits. */
const GLYPHS: Record<string, string> = {
  "0": "75557",
  "1": "26227",
  "2": "71747",
  "4": "55711",
  "5": "74717",
  "6": "74757",
  "7": "71122",
  "8": "75757",
  A: "75755",
  E: "74747",
  G: "74557",
  J: "11157",
  L: "44447",
  N: "75555",
  S: "74717",
  T: "72222",
  U: "55557",
  Y: "55722",
};

const pixels = new Uint8Array(WIDTH * HEIGHT).fill(PAPER);

function box(left: number, top: number, width: number, height: number, colour: number) {
  for (let y = top; y < top + height; y++) pixels.fill(colour, y * WIDTH + left, y * WIDTH + left + width);
}

function write(word: string, centre: number, top: number, dot: number) {
  let left = centre - Math.round((word.length * 4 * dot - dot) / 2);
  for (const letter of word) {
    [...(GLYPHS[letter] ?? "00000")].forEach((bits, y) => {
      for (let x = 0; x < 3; x++) if (Number(bits) & (4 >> x)) box(left + x * dot, top + y * dot, dot, dot, INK);
    });
    left += 4 * dot;
  }
}

function draw() {
  for (let thousand = 20; thousand <= 80; thousand += 20) {
    box(70, BASELINE - thousand * 3, 530, 1, GRID);
    write(String(thousand), 45, BASELINE - thousand * 3 - 5, 2);
  }
  LITRES.forEach(([month, before, after], index) => {
    const left = 110 + index * 170;
    box(left, BASELINE - before * 3, 60, before * 3, BEFORE);
    box(left + 66, BASELINE - after * 3, 60, after * 3, AFTER);
    write(String(before), left + 30, BASELINE - before * 3 - 16, 2);
    write(String(after), left + 96, BASELINE - after * 3 - 16, 2);
    write(month, left + 63, BASELINE + 14, 3);
  });
  box(70, BASELINE, 530, 2, INK);
  box(410, 14, 12, 12, BEFORE);
  write("2024", 450, 12, 3);
  box(510, 14, 12, 12, AFTER);
  write("2025", 550, 12, 3);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

function png(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(COLOURS.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) rows.set(pixels.subarray(y * WIDTH, (y + 1) * WIDTH), y * (WIDTH + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

draw();
process.stdout.write(
  `// Written by draw-bar-chart.ts.\nexport const barChart =\n  "data:image/png;base64,${png().toString("base64")}";\n`,
);
