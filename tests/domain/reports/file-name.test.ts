import fc from "fast-check";
import { expect, test } from "vitest";
import { attachment, fileNameOf } from "@/lib/domain/reports/file-name";

test.each([
  ["Port moves more", "Port-moves-more.html"],
  ["../../etc/passwd", "etc-passwd.html"],
  ["Ørsted: «Gå» 漢字 عنوان", "Ørsted-Gå-漢字-عنوان.html"],
  ["\u202E…?", "article.html"],
  ["x".repeat(500), `${"x".repeat(80)}.html`],
])("%s is saved as %s", (title, name) => {
  expect(fileNameOf(title, "html")).toBe(name);
});

test("law: whatever the title, the header is one line of ASCII and the name is no path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      const name = fileNameOf(title, "html");
      expect(name).toMatch(/^[^/\\.\s]+\.html$/u);
      expect(attachment(name)).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.~!#$&+^`|%-]+$/,
      );
      new Headers({ "content-disposition": attachment(name) });
    }),
  );
});

test("quotes and percent signs in a given name stay inside", () => {
  expect(attachment('a"b%\\c(é).txt')).toBe(
    "attachment; filename=\"a_b__c(_).txt\"; filename*=UTF-8''a%22b%25%5Cc%28%C3%A9%29.txt",
  );
});
