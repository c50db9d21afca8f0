import { beforeEach, describe, expect, test, vi } from "vitest";
import { fetchPage } from "@/lib/fetch/fetch-page";
import { literalForms, nameForms, otherForms } from "@/tests/domain/fetch/forms";
import { canary, redirect } from "@/tests/support/canary";
import { refusalOf, rules } from "./refusal-of";

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const inside = await canary();
const v6 = await canary({}, "::1").catch(() => null);
const other = await canary({}, "127.0.0.2", inside.port);
const outside = await canary({
  "/to-inside": redirect(`http://127.0.0.1:${inside.port}/secret`),
  "/to-name": redirect(`http://localhost:${inside.port}/secret`),
  "/to-v6": redirect(`http://[::1]:${v6?.port ?? 80}/secret`),
  "/to-mapped": redirect(`http://[::ffff:127.0.0.1]:${inside.port}/secret`),
  "/to-number": redirect(`http://2130706433:${inside.port}/secret`),
  "/to-file": redirect("file:///etc/passwd"),
  "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
  "/to-credentials": redirect(`http://me:secret@127.0.0.1:${inside.port}/`),
  "/twice": redirect("/to-inside", 307),
});
const untouched = () => expect([inside.connections(), v6?.connections() ?? 0, other.connections()]).toEqual([0, 0, 0]);

describe("nothing inside is reached", () => {
  test("by any form of its address, on its own port", async () => {
    const forms = [...literalForms, ...nameForms, ...otherForms];
    const aimed = forms
      .filter((each) => /^https?:\/\/[^/@:\\]+\//.test(each))
      .map((each) => each.replace(/^(https?:\/\/[^/]+)\//, `$1:${inside.port}/`));
    expect(aimed.length).toBeGreaterThan(200);
    const resolve = async () => ["127.0.0.1"];
    const codes = new Set<string>();
    for (const each of [...forms, ...aimed]) codes.add((await refusalOf(each, { resolve })).split(":")[0] ?? "");
    expect([...codes]).toEqual(["url_refused"]);
    // … nor when another server beside it may be fetched.
    for (const each of aimed) {
      expect(await refusalOf(each, { resolve, allowed: [outside.pair] })).toMatch(/^url_refused/);
    }
    untouched();
  });

  test.each([
    "/to-inside",
    "/to-name",
    "/to-v6",
    "/to-mapped",
    "/to-number",
    "/to-file",
    "/to-metadata",
    "/to-credentials",
    "/twice",
  ])("by a redirect: %s", async (path) => {
    expect(await refusalOf(outside.url + path, { allowed: [outside.pair] })).toMatch(/^url_refused/);
    untouched();
  });

  test.each([
    ["127.0.0.1"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["10.1.2.3"],
    ["169.254.169.254"],
    ["fd00::1"],
    ["93.184.216.34", "127.0.0.1"],
    ["2606:2800:220:1:248:1893:25c8:1946", "fe80::1"],
  ])("by a name that stands for %s", async (...addresses) => {
    expect(await refusalOf("http://pages.example.org/", { resolve: async () => addresses })).toBe(
      "url_refused:private",
    );
    untouched();
  });

  test("by a name that means another address the second time", async () => {
    let answers = 0;
    const resolve = async () => {
      answers += 1;
      return answers === 1 ? ["127.0.0.1"] : ["127.0.0.2"];
    };
    // The first answer is judged, and here allowed; it is the only one ever asked for.
    const fetched = await fetchPage(
      `http://pages.example.org:${outside.port}/`,
      rules({ resolve, allowed: [outside.pair] }),
    );
    expect(fetched.bytes.toString()).toContain("The canary sang");
    expect(answers).toBe(1);
    // A redirect to the same name asks again, and judges again.
    const again = await canary({ "/": redirect("/next") });
    answers = 0;
    const url = `http://pages.example.org:${again.port}/`;
    expect(await refusalOf(url, { resolve, allowed: [again.pair] })).toBe("url_refused:private");
    expect(again.asked.map(({ path }) => path)).toEqual(["/"]);
    untouched();
  });

  test("while a name without addresses is told as such", async () => {
    expect(await refusalOf("http://pages.example.org/", { resolve: async () => [] })).toBe("page_unreachable:name");
  });
});
