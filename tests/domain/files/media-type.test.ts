import { describe, expect, test } from "vitest";
import { DESK_FILE_BYTES, requireRoom } from "@/lib/domain/files/file";
import { isShown, isTextual, mediaTypeOf } from "@/lib/domain/files/media-type";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A ZIP archive of empty, stored files of these names. */
function zip(...names: string[]): Uint8Array {
  const local = names.map((name) => `PK\x03\x04${"\0".repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`);
  const entries = names.map(
    (name) => `PK\x01\x02${"\0".repeat(24)}${String.fromCharCode(name.length)}\0${"\0".repeat(16)}${name}`,
  );
  const offset = local.join("").length;
  const u16 = (value: number) => String.fromCharCode(value & 255, value >> 8);
  const directory = entries.join("");
  const end = `PK\x05\x06\0\0\0\0${u16(names.length)}${u16(names.length)}${u16(directory.length)}\0\0${u16(offset)}\0\0\0\0`;
  return latin(local.join("") + directory + end);
}

describe("the media type of a file", () => {
  test.each([
    ["%PDF-1.7\n", "application/pdf"],
    ["\x89PNG\r\n\x1a\n\0", "image/png"],
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["GIF89a..", "image/gif"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
    ["RIFF\x10\0\0\0WAVEfmt ", "audio/wav"],
    ["ID3\x04", "audio/mpeg"],
    ["\xff\xfb\x90", "audio/mpeg"],
    ["\0\0\0\x20ftypM4A ", "audio/mp4"],
    ["\0\0\0\x20ftypisom", "video/mp4"],
    ["\0\0\0\x20ftypheic", "image/heic"],
  ])("is told by its bytes, whatever its name says: %j", (bytes, type) => {
    for (const name of ["a.txt", "a.exe", "a"]) expect(mediaTypeOf(latin(bytes), name)).toBe(type);
  });

  test("of a text is told by its name", () => {
    const text = utf8("a;b\nÅse;2\n");
    expect(mediaTypeOf(text, "a.csv")).toBe("text/csv");
    expect(mediaTypeOf(text, "A.HTML")).toBe("text/html");
    expect(mediaTypeOf(text, "a.svg")).toBe("image/svg+xml");
    expect(mediaTypeOf(text, "notes")).toBe("text/plain");
    expect(mediaTypeOf(text, "constructor")).toBe("text/plain");
    expect(mediaTypeOf(text, "a.constructor")).toBe("text/plain");
  });

  test("of a text in an older encoding needs the name of one", () => {
    const text = latin("\xc5se;2\r\n");
    expect(mediaTypeOf(text, "a.csv")).toBe("text/csv");
    expect(mediaTypeOf(text, "a.bin")).toBeNull();
    expect(mediaTypeOf(latin("\xff\xfea\0b\0"), "a.csv")).toBe("text/csv");
  });

  test("of an office document is told by what is in it; other archives are not kept", () => {
    const kinds = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"];
    const types = kinds.map((entry) => mediaTypeOf(zip("[Content_Types].xml", entry), "a.zip"));
    expect(types.map((type) => type?.split(".").at(-1))).toEqual(["document", "sheet", "presentation"]);
    expect(mediaTypeOf(zip("mimetype", "content.xml"), "a.odt")).toBe("application/vnd.oasis.opendocument.text");
    expect(mediaTypeOf(zip("evil.exe"), "a.docx")).toBeNull();
    expect(mediaTypeOf(zip("mimetype", "content.xml"), "a.zip")).toBeNull();
  });

  test("is none of what a browser or a computer could run", () => {
    const programs = ["MZ\x90\0\x03", "\x7fELF\x02", "PK\x03\x04", "", "Rar!\x1a\x07"];
    for (const bytes of programs) expect(mediaTypeOf(latin(bytes), "a.txt"), bytes).toBeNull();
  });

  test("never fails on bytes cut anywhere", () => {
    const whole = zip("[Content_Types].xml", "word/document.xml");
    for (let length = 0; length <= whole.length; length += 1) {
      expect(() => mediaTypeOf(whole.subarray(0, length), "a.docx")).not.toThrow();
    }
  });

  test("is shown only where nothing can act", () => {
    expect(["image/png", "application/pdf"].every(isShown)).toBe(true);
    expect(["image/svg+xml", "text/html", "image/heic", "video/mp4"].some(isShown)).toBe(false);
    expect(["image/svg+xml", "text/html", "text/csv"].every(isTextual)).toBe(true);
  });
});

test("a desk keeps 5 GB and not a byte more", () => {
  expect(() => requireRoom(DESK_FILE_BYTES - 10, 10)).not.toThrow();
  expect(() => requireRoom(DESK_FILE_BYTES - 10, 11)).toThrow("desk_files_full");
});
