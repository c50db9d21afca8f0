import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { sentencesOf } from "@/lib/domain/text/sentences";
import { type CursorCommand, cursorAt, moveCursor, type ReadingCursor } from "@/lib/editor/reading-cursor";
import { type ReadingText, readingText } from "@/lib/editor/reading-steps";
import { arbitraryDoc } from "./arbitrary-doc";

const commands: readonly CursorCommand[] = [
  "nextSentence",
  "previousSentence",
  "extendForward",
  "extendBack",
  "startBack",
  "startForward",
  "endBack",
  "endForward",
  "nextParagraph",
  "previousParagraph",
  "first",
  "last",
  "collapse",
];

function reading(doc: DocJson, furniture = false): ReadingText {
  const version = {
    text: canonicalText(doc),
    blocks: leafBlocks(doc),
    sentences: sentencesOf(doc, "en"),
    language: "en",
  };
  return readingText(version, { furniture });
}

const block = (text: string, role = "body") => ({
  type: "paragraph",
  attrs: { role },
  content: [{ type: "text", text }],
});
const article: DocJson = {
  type: "doc",
  content: [
    block("Ferries stop", "headline"),
    block("In Reports", "furniture"),
    block("The ban began. It holds until May. Nobody asked why."),
    { type: "figure", content: [{ type: "image", attrs: { src: "" } }] },
    block("The owners sued."),
  ],
};
const read = reading(article);

function run(...moves: CursorCommand[]) {
  let cursor: ReadingCursor | null = null;
  let said = moveCursor(read, null, "first").announcement;
  for (const command of moves) {
    const moved = moveCursor(read, cursor, command);
    cursor = moved.cursor;
    said = moved.announcement;
  }
  return { words: cursor ? read.text.slice(cursor.range.start, cursor.range.end) : null, said, cursor };
}

describe("the reading cursor", () => {
  test("begins at the first sentence and passes over furniture", () => {
    expect(run("nextSentence").words).toBe("Ferries stop");
    expect(run("first", "nextSentence").words).toBe("The ban began.");
    expect(run("first", "nextSentence").said).toMatchObject({ kind: "sentence", index: 1, count: 6, newBlock: true });
    expect(reading(article, true).steps).toHaveLength(7);
  });

  test("stops at an image", () => {
    expect(run("last", "previousSentence").words).toBe("\uFFFC");
  });

  test("says so at the ends and stays", () => {
    expect(run("last", "nextSentence")).toMatchObject({
      words: "The owners sued.",
      said: { kind: "stopped", at: "end" },
    });
    expect(run("first", "previousSentence")).toMatchObject({
      words: "Ferries stop",
      said: { kind: "stopped", at: "start" },
    });
  });

  test("extends, shrinks and turns around its anchor", () => {
    expect(run("first", "nextSentence", "extendForward").words).toBe("The ban began. It holds until May.");
    expect(run("first", "nextSentence", "extendForward").said).toMatchObject({ kind: "extended", sentences: 2 });
    expect(run("first", "nextSentence", "extendForward", "extendBack").words).toBe("The ban began.");
    expect(run("first", "nextSentence", "nextSentence", "extendForward", "extendBack", "extendBack").words).toBe(
      "The ban began. It holds until May.",
    );
    expect(run("first", "nextSentence", "extendForward", "collapse").words).toBe("It holds until May.");
  });

  test("goes on from what it reaches to", () => {
    expect(run("first", "nextSentence", "extendForward", "nextSentence").words).toBe("Nobody asked why.");
    expect(run("last", "extendBack", "extendBack", "previousSentence").words).toBe("It holds until May.");
  });

  test("moves its ends by word", () => {
    const sentence: CursorCommand[] = ["first", "nextSentence", "nextSentence"];
    expect(run(...sentence, "startForward").words).toBe("holds until May.");
    expect(run(...sentence, "endBack").words).toBe("It holds until May");
    expect(run(...sentence, "endBack", "endBack").said).toEqual({
      kind: "adjusted",
      edge: "end",
      word: "May",
      text: "It holds until",
    });
    expect(run(...sentence, "startBack").words).toBe("began. It holds until May.");
    expect(run(...sentence, "endForward").words).toBe("It holds until May. Nobody");
  });

  test("keeps an adjusted end when the other is extended", () => {
    expect(run("first", "nextSentence", "startForward", "extendForward").words).toBe("ban began. It holds until May.");
  });

  test("always leaves a word", () => {
    const many = Array.from({ length: 9 }, () => "endBack" as const);
    expect(run("first", ...many).words).toBe("Ferries");
    expect(run("first", ...many).said).toEqual({ kind: "stopped", at: "start" });
  });

  test("jumps by paragraph, back to the beginning of this one first", () => {
    expect(run("first", "nextParagraph").words).toBe("The ban began.");
    expect(run("first", "nextParagraph", "nextSentence", "previousParagraph").words).toBe("The ban began.");
    expect(run("first", "nextParagraph", "previousParagraph").words).toBe("Ferries stop");
    expect(run("last", "nextParagraph").said).toEqual({ kind: "stopped", at: "end" });
  });

  test("takes up the sentence at an offset", () => {
    const { cursor } = cursorAt(read, read.text.indexOf("until"));
    expect(cursor && read.text.slice(cursor.range.start, cursor.range.end)).toBe("It holds until May.");
  });

  test("is nowhere in an article without words", () => {
    expect(moveCursor(reading({ type: "doc", content: [{ type: "paragraph" }] }), null, "nextSentence")).toEqual({
      cursor: null,
      announcement: { kind: "empty" },
    });
  });

  test("holds words of the text whatever was pressed, and its anchor and head exist", () => {
    fc.assert(
      fc.property(arbitraryDoc, fc.array(fc.constantFrom(...commands), { maxLength: 15 }), (doc, moves) => {
        const any = reading(doc);
        let cursor: ReadingCursor | null = null;
        for (const command of moves) {
          cursor = moveCursor(any, cursor, command).cursor;
          if (!cursor) {
            expect(any.steps).toHaveLength(0);
            continue;
          }
          const { start, end } = cursor.range;
          expect(0 <= start && start < end && end <= any.text.length).toBe(true);
          expect(any.steps[cursor.anchor] && any.steps[cursor.head]).toBeDefined();
          expect(any.text.slice(start, end).trim()).not.toBe("");
        }
      }),
    );
  });

  test("forward over all stops and back again visits the same", () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        const any = reading(doc);
        const walk = (from: CursorCommand, step: CursorCommand) => {
          const seen: number[] = [];
          let moved = moveCursor(any, null, from);
          while (moved.announcement.kind === "sentence") {
            seen.push(moved.cursor?.range.start ?? -1);
            moved = moveCursor(any, moved.cursor, step);
          }
          return seen;
        };
        expect(walk("last", "previousSentence").reverse()).toEqual(walk("first", "nextSentence"));
      }),
    );
  });
});
