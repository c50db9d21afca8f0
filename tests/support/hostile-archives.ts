import { aDocx, p } from "./a-docx";
import { aZip, type ZipEntry } from "./a-zip";
import type { Kind } from "./hostile-html";

export type Bytes = Uint8Array<ArrayBuffer>;

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const words = p("A word about the ferry.");
const spaces = (bytes: number) => Buffer.alloc(bytes, 0x20);
const entries = (count: number, make: (at: number) => ZipEntry) => Array.from({ length: count }, (_, at) => make(at));
export const bytesOf = (...parts: (Uint8Array | string)[]): Bytes =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

export const PARTS = ["document", "styles", "numbering", "comments", "footnotes", "endnotes"].map(
  (name) => `word/${name}.xml`,
);
export const ANY_PART = [
  ...PARTS,
  "[Content_Types].xml",
  "_rels/.rels",
  "word/_rels/document.xml.rels",
  "docProps/core.xml",
];
export const withPart = (name: string, content: string | Uint8Array) =>
  aDocx({ body: words, parts: { [name]: content } });

const PATHS = [
  "../../etc/passwd",
  "/etc/cron.d/x",
  "C:\\x",
  "word/../../x",
  "word\\document.xml",
  "word/a\0.xml",
  "__proto__",
  "constructor",
  "word/",
  "a".repeat(9_000),
  "word/\u202elmx.x",
  "mammoth/style-map",
  "WORD/DOCUMENT.XML",
];
const FLAGS = [1, 8, 0x41, 0x2000, 0xffff];
const LIES: Partial<ZipEntry>[] = [
  { saysSize: 1 },
  { saysSize: 0xffffffff },
  { saysSize: 0 },
  { saysCompressed: 1 },
  { saysCompressed: 0xffffffff },
  { saysCompressed: 99_999_999 },
  { saysCrc: 1 },
  { raw: Buffer.from("not deflated") },
  { raw: Buffer.alloc(0) },
];

/** Archives that are not what they say. */
export const hostileArchives: readonly Kind<Bytes>[] = [
  ["a bomb of a part", (n, { one }) => withPart(one(ANY_PART), spaces(n)), 80_000_000],
  [
    "a bomb of a part that is almost XML",
    (n, { one }) => withPart(one(PARTS), bytesOf("<w:x>", spaces(n))),
    60_000_000,
  ],
  [
    "bombs beside the text",
    (n) => aDocx({ body: words, entries: entries(4, (at) => ({ name: `word/media/${at}.bmp`, content: spaces(n) })) }),
    40_000_000,
  ],
  [
    "an archive in an archive",
    (n) =>
      aDocx({
        body: words,
        entries: [{ name: "word/embeddings/a.zip", content: aZip([{ name: "a", content: spaces(n) }]) }],
      }),
    40_000_000,
  ],
  [
    "a part that lies of its size",
    (n, { one }) => aDocx({ body: words, entries: [{ name: one(PARTS.slice(2)), content: spaces(n), ...one(LIES) }] }),
    4_000_000,
  ],
  [
    "a text that lies of its size",
    (_n, { one }) =>
      aZip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "word/document.xml", content: `<w:document ${W}><w:body>${words}</w:body></w:document>`, ...one(LIES) },
      ]),
    1,
  ],
  [
    "entries over the same bytes",
    (n) =>
      aDocx({
        body: words,
        entries: entries(n, (at) => ({
          name: `word/x${at}.bin`,
          content: spaces(100_000),
          ...(at > 0 ? { sharesDataOf: 4 } : {}),
        })),
      }),
    400,
  ],
  [
    "many entries",
    (n) => aDocx({ body: words, entries: entries(n, (at) => ({ name: `word/e${at}.bin`, content: "" })) }),
    4_000,
  ],
  [
    "a name that leads elsewhere",
    (_n, { one }) => aDocx({ body: words, entries: [{ name: one(PATHS), content: "x" }] }),
    1,
  ],
  [
    "flags that ask for a password or a patch",
    (_n, { one }) => aDocx({ body: words, entries: [{ name: "word/x.xml", content: "x", flags: one(FLAGS) }] }),
    1,
  ],
  [
    "a file with a password",
    (_n, { one }) =>
      bytesOf(
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        spaces(512),
        Buffer.from(one(["EncryptedPackage", "WordDocument", "x"]), "utf16le"),
      ),
    1,
  ],
  [
    "a file that breaks off",
    (_n, { below }) => {
      const whole = aDocx({ body: words });
      return whole.slice(0, below(whole.length));
    },
    1,
  ],
  [
    "a file without its beginning",
    (_n, { below }) => bytesOf("PK\x03\x04", aDocx({ body: words }).slice(below(900))),
    1,
  ],
  [
    "bytes that fell over",
    (_n, { below }) => {
      const broken = aDocx({ body: words });
      for (let at = 0; at < 1 + below(40); at += 1) broken[4 + below(broken.length - 4)] = below(256);
      return broken;
    },
    1,
  ],
  [
    "bytes before and after",
    (n, { below }) => bytesOf("PK\x03\x04", spaces(below(2) * 300), aDocx({ body: words }), spaces(n)),
    60_000,
  ],
  [
    "noise",
    (n, { below }) =>
      bytesOf(
        "PK\x03\x04",
        Uint8Array.from({ length: n }, () => below(256)),
      ),
    200_000,
  ],
];
