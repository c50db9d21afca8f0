import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditedIn } from "@/lib/domain/sourcing/credit-lines";
import { likelyOrigins, type NamedSource, type NamedUse } from "@/lib/domain/sourcing/likely-origins";
import { containment, shinglesOf } from "@/lib/domain/sourcing/shingles";
import { computing } from "@/tests/support/computing";

const source = (id: string, more: Partial<NamedSource> = {}): NamedSource => ({
  ...{ id, title: `Title of ${id}`, publisher: "", url: "", publishedDate: "" },
  ...more,
});
const use = (of: NamedSource, more: Partial<NamedUse> = {}): NamedUse => ({
  ...{ id: `use-of-${of.id}`, source: of, reliesOnId: null, passage: "", translation: "" },
  ...more,
});
const told = (uses: NamedUse[], known: NamedSource[] = []) =>
  likelyOrigins(uses, known).map(({ evidenceId, rule, originId, named }) => [evidenceId, rule, originId ?? named]);

describe("what a text credits", () => {
  test.each([
    ["MOSCOW (Reuters) - Russia said on Tuesday", ["Reuters"]],
    ["Ships were seen off the coast. (AFP, dpa)", ["AFP", "dpa"]],
    ["according to TASS, the minister", ["TASS"]],
    ["according to Russia's state news agency TASS", ["TASS"]],
    ["The talks went on, Kyodo News reported.", ["Kyodo News"]],
    ["he told the Interfax news agency", ["Interfax"]],
    ["in an interview with TASS Director General", ["TASS Director General"]],
    ["LONDON, Nov. 3 /PRNewswire/ --", ["PRNewswire"]],
    ["The quay was built in 1974 – Ritzau", ["Ritzau"]],
    ["BERLIN (dpa/lno) - Der Hafen schließt.", ["dpa"]],
    ["Der Hafen schließt, sagte sie der dpa.", ["dpa"]],
    ["Wie die Nachrichtenagentur Reuters meldete, schließt der Hafen.", ["Reuters"]],
    ["Laut der Deutschen Presse-Agentur schließt der Hafen.", ["Presse-Agentur"]],
    ["Le port ferme, selon l’AFP.", ["AFP"]],
    ["a-t-elle déclaré à l’Agence France-Presse", ["Agence France-Presse"]],
    ["Le port ferme (AFP)", ["AFP"]],
    ["según la agencia EFE, el puerto cierra", ["EFE"]],
    ["Порт закрывается, сообщает ТАСС.", ["ТАСС"]],
    ["по данным агентства РИА Новости", ["РИА Новости"]],
    ["The quay was built in 1974. — TASS", ["TASS"]],
    ["ذكرت وكالة رويترز أن الميناء مغلق", ["رويترز"]],
    ["新华社北京电", ["新华社"]],
    ["the port moved 4,200 containers", []],
    ["the (new) quay", []],
  ])("%j", (text, expected) => {
    expect(creditedIn(text)).toEqual(expected);
  });
});

describe("likely origins", () => {
  const tass = source("tass", { title: "TASS interview, 28 December", publisher: "TASS", url: "https://tass.com/1" });
  const kyodo = source("kyodo", { title: "Russia backs China over Taiwan", publisher: "Kyodo News" });
  const times = source("times", { title: "Russia backs China over Taiwan", publisher: "The Straits Times" });

  test("are what a passage credits: a source that is known, else an agency by its name", () => {
    const passage = "Russia opposes it, Lavrov said, according to TASS.";
    expect(told([use(kyodo, { passage })], [tass])).toEqual([["use-of-kyodo", "credit_line", "tass"]]);
    expect(told([use(kyodo, { passage })])).toEqual([["use-of-kyodo", "credit_line", "TASS"]]);
    expect(told([use(tass, { passage })])).toEqual([]);
  });

  test("are an agency in whatever script it is credited", () => {
    for (const passage of ["сообщает ТАСС", "塔斯社莫斯科电", "ذكرت وكالة تاس أن الميناء مغلق"]) {
      expect(told([use(kyodo, { passage })], [tass])).toEqual([["use-of-kyodo", "credit_line", "tass"]]);
    }
  });

  test("are the same headline, the earlier one or the agency", () => {
    expect(told([use(times), use(kyodo)])).toEqual([["use-of-times", "same_headline", "kyodo"]]);
    const early = { ...times, publishedDate: "2025-12-27" };
    expect(told([use(early), use({ ...kyodo, publishedDate: "2025-12-28" })])).toEqual([
      ["use-of-kyodo", "same_headline", "times"],
    ]);
  });

  test("are the same page under two addresses", () => {
    const page = source("page", { title: "Port figures", url: "https://www.port.example/figures" });
    const amp = source("amp", { title: "Port Figures", url: "https://amp.port.example/figures?x=1" });
    expect(told([use(page), use(amp)])).toEqual([["use-of-amp", "same_page", "page"]]);
    expect(told([use(page), use({ ...amp, title: "Port news" })])).toEqual([]);
  });

  test("are the same passage, though some words were changed", () => {
    const passage =
      "Russia will support China in defending its territorial integrity in the event of a crisis over Taiwan, the minister said";
    const other = `Moscow: “${passage.replace("the minister", "Lavrov")} on Sunday.”`;
    const [one, two] = [source("one"), source("two")];
    expect(told([use(one, { passage }), use(two, { passage: other })])).toEqual([
      ["use-of-two", "same_passage", "one"],
    ]);
    expect(told([use(one, { passage: "4,200 containers" }), use(two, { passage: "4,200 containers" })])).toEqual([]);
  });

  test("never offer what is said already, or would go round in a circle", () => {
    expect(told([use(kyodo), use(times, { reliesOnId: "kyodo" })])).toEqual([]);
    expect(told([use(times), use(kyodo, { reliesOnId: "times" })])).toEqual([]);
  });

  test("cost little in a long text, whatever stands in it", async () => {
    const bits = ["Aa ", "according to ", "(A, ", "according to the the the ", "A-", "told A. "];
    const cost = await computing(() => {
      for (const bit of bits) creditedIn(bit.repeat(20_000 / bit.length));
    });
    expect(cost).toBeLessThan(2_000);
  });
});

test("a text contains itself and its parts, and nothing of another", () => {
  const words = fc
    .array(fc.constantFrom(..."abcdefghijkl"), { minLength: 12, maxLength: 60 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(words, fc.nat(3), (text, dropped) => {
      const part = text.split(" ").slice(dropped).join(" ");
      expect(containment(shinglesOf(text), shinglesOf(text))).toBe(1);
      expect(containment(shinglesOf(part), shinglesOf(text))).toBe(shinglesOf(part).size === 0 ? 0 : 1);
      expect(containment(shinglesOf(text), shinglesOf("1 2 3 4 5 6 7 8 9 10"))).toBe(0);
    }),
  );
});
