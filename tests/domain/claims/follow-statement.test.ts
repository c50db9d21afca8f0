import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earlierWords } from "@/lib/domain/claims/earlier-words";
import { followStatement } from "@/lib/domain/claims/follow-statement";
import { guessClaim } from "@/lib/domain/claims/guess";
import { guessAbout } from "@/lib/domain/claims/guess-about";

const LEAD = "The harbour office spoke on Tuesday. ";
const END = " Nobody was hurt.";

/** A text in which a sentence stands between two others, with the place of the words in it. */
function aText(sentence: string, words: string) {
  const text = LEAD + sentence + END;
  const start = text.indexOf(words);
  const [a, b] = [LEAD.length, LEAD.length + sentence.length];
  const sentences = [
    { start: 0, end: a },
    { start: a, end: b },
    { start: b, end: text.length },
  ];
  return { text, sentences, range: { start, end: start + words.length } };
}

const was = aText("The port moved 4,200 containers in May.", "port moved 4,200 containers in May");
const is = aText("The port moved 4,300 containers in May.", "port moved 4,300 containers in May");
const guessed = guessClaim(was.text, was.range, was.sentences, null).statement;
const now = guessClaim(is.text, is.range, is.sentences, null).statement;
const old = ["port moved 4,200 containers in May"];

describe("a statement that is behind the words", () => {
  test("is one that was guessed from words that stood there before, and what they say now is offered", () => {
    expect(guessed).toContain("4,200");
    expect(followStatement({ ...is, earlierWords: old, statement: guessed, speaker: "" })).toBe(now);
    expect(now).toContain("4,300");
    // Two versions back as well.
    expect(followStatement({ ...is, earlierWords: ["another", ...old], statement: guessed, speaker: "" })).toBe(now);
  });

  test("follows a quote with its speaker, and a claim about a quote without marks", () => {
    const [before, after] = ["“We lost 240 people here,”", "“We lost 250 people here,”"].map((words) =>
      aText(`${words} said Ragna Moe.`, words),
    ) as [typeof was, typeof was];
    const speaker = "Ragna Moe";
    const quote = guessClaim(before.text, before.range, before.sentences, speaker).statement;
    const about = guessAbout(before.text, before.range, speaker).statement;
    const earlier = ["“We lost 240 people here,”"];
    const follow = (statement: string) => followStatement({ ...after, earlierWords: earlier, statement, speaker });
    expect(follow(quote)).toBe(quote.replace("240", "250"));
    expect(follow(about)).toBe(about.replace("240", "250"));
  });

  test("is never one that somebody wrote, one of today’s words, or none", () => {
    const follow = (statement: string) => followStatement({ ...is, earlierWords: old, statement, speaker: "" });
    expect([follow(""), follow(now), follow(`${guessed} `), follow("4,200 went through.")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    fc.assert(
      fc.property(fc.string(), (written) => {
        if (written !== guessed) expect(follow(written)).toBeNull();
      }),
    );
    expect(followStatement({ ...is, earlierWords: [], statement: guessed, speaker: "" })).toBeNull();
  });
});

test("earlier words are those of the first place, back through the versions, the latest first", () => {
  const place = (id: string, versionId: string, fromId: string | null, exact: string, primary = true) => ({
    ...{ id, versionId, fromId, exact, primary, state: "placed" as const },
  });
  const places = [
    place("a1", "v1", null, "one"),
    place("a2", "v2", "a1", "two"),
    place("a3", "v3", "a2", "two"),
    place("a4", "v4", "a3", "three"),
    place("b4", "v4", "b3", "other", false),
    place("b3", "v3", null, "else", false),
  ];
  expect(earlierWords(places, "v4")).toEqual(["two", "one"]);
  expect(earlierWords(places, "v3")).toEqual(["one"]);
  expect(earlierWords(places, "v1")).toEqual([]);
  expect(
    earlierWords(
      places.map((each) => ({ ...each, state: "orphaned" as const })),
      "v4",
    ),
  ).toEqual([]);
});
