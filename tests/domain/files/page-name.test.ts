import fc from "fast-check";
import { expect, test } from "vitest";
import { filledLine } from "@/lib/domain/fields";
import { pageName } from "@/lib/domain/files/page-name";

test.each([
  ["https://news.example.org/2026/05/port-moves-more", "text/html", "news.example.org port-moves-more.html"],
  ["https://news.example.org/", "text/html; charset=utf-8", "news.example.org.html"],
  ["https://news.example.org/a/port.html?page=2", "text/html", "news.example.org port.html"],
  ["https://example.org/Bericht%20M%C3%A4rz.PDF", "application/pdf", "example.org Bericht-März.pdf"],
  ["https://example.org/robots.txt", "text/plain", "example.org robots.txt"],
  ["https://example.org/%E0%A4%A", "text/html", "example.org -E0-A4-A.html"],
  ["http://[::1]:4000/x", "application/xhtml+xml", "-1- x.html"],
])("%s as %s is called “%s”", (url, type, name) => {
  expect(pageName(url, type)).toBe(name);
});

test("any page’s name is one a file may have, and no path", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      const name = pageName(url, "text/html");
      expect(filledLine(255).safeParse(name).success).toBe(true);
      expect(name).not.toMatch(/[/\\]/);
    }),
  );
});
