import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BroughtWith, broughtWith, quotedPlaceAt, relocateBrought } from "@/lib/domain/articles/brought-with";

const text = "The port moved 4,200 containers in May.\nNobody had counted before, the harbour office said.";

function brought(words: string, at = text.indexOf(words)): BroughtWith {
  const point = quotedPlaceAt(text, at, at);
  const range = quotedPlaceAt(text, at, at + words.length);
  return {
    comments: [
      { author: "Ada", date: "2026-03-01T10:00:00Z", text: "Sure?", words, place: range, answers: null, done: false },
    ],
    notes: [{ kind: "footnote", text: "A report.", place: point }],
    changes: [
      { kind: "insertion", author: "Ada", date: "", words, place: range },
      { kind: "deletion", author: "Ada", date: "", words: "never", place: point },
    ],
  };
}

/** Where each thing stands now: comment, insertion, note, deletion. */
function places(of: BroughtWith, edited: string): (number | null)[] {
  const { comments, changes, notes } = relocateBrought(of, edited);
  return [comments[0], changes[0], notes[0], changes[1]].map((each) => each?.place?.start ?? null);
}

describe("what came with a file, once the text was corrected", () => {
  test("stays where it is in the same text", () => {
    expect(relocateBrought(brought("4,200"), text)).toEqual(brought("4,200"));
    expect(() => broughtWith.parse(brought("4,200"))).not.toThrow();
  });

  test("moves with words that were put before it, and quotes its place anew", () => {
    const edited = `Once more: ${text}`;
    expect(places(brought("4,200"), edited)).toEqual([26, 26, 26, 26]);
    const [comment] = relocateBrought(brought("4,200"), edited).comments;
    expect(comment?.place).toEqual(quotedPlaceAt(edited, 26, 31));
  });

  test("is not found where its words were changed; a point holds on to one side", () => {
    expect(places(brought("4,200"), text.replace("4,200", "4,300"))).toEqual([null, null, 15, 15]);
    expect(places(brought("4,200"), "Something else altogether.")).toEqual([null, null, null, null]);
  });

  test("is not found where something was written at the very point, or where its quote stands twice", () => {
    expect(places(brought("4,200"), text.replace("4,200", "about 4,200"))[2]).toBeNull();
    expect(places(brought("4,200"), `${text}\n${text.replace("May", "June")} More. ${text}`).slice(2)).toEqual([
      15, 15,
    ]);
    expect(places(brought("4,200"), `More.\n${text}\n${text}`)).toEqual([null, null, null, null]);
  });

  test("law: a range or a point is found again before the same words, or not at all", () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.nat(20),
        fc.nat(text.length),
        fc.nat(10),
        fc.string({ maxLength: 12 }),
        (start, length, from, cut, put) => {
          const words = text.slice(start, start + Math.max(1, length));
          const edited = text.slice(0, from) + put + text.slice(from + cut);
          const { comments } = relocateBrought(brought(words, start), edited);
          const place = comments[0]?.place;
          if (place) expect(edited.slice(place.start, place.end)).toBe(words);
          // An edit that touches neither the words nor what is quoted around them never loses them.
          if (from > start + words.length + 32) expect(place?.start).toBe(start);
        },
      ),
    );
  });
});
