import { describe, expect, test } from "vitest";
import { matches } from "@/components/desk/matches";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("which key an event is", () => {
  test.each([
    ["j", { ...plain, key: "j", code: "KeyJ" }, true],
    ["j", { ...plain, key: "J", code: "KeyJ", shiftKey: true }, false],
    ["shift+j", { ...plain, key: "J", code: "KeyJ", shiftKey: true }, true],
    ["j", { ...plain, key: "j", code: "KeyJ", ctrlKey: true }, false],
    ["mod+k", { ...plain, key: "k", code: "KeyK", ctrlKey: true }, true],
    ["mod+k", { ...plain, key: "k", code: "KeyK", metaKey: true }, true],
    ["mod+Enter", { ...plain, key: "Enter", code: "Enter", ctrlKey: true }, true],
    ["?", { ...plain, key: "?", code: "Slash", shiftKey: true }, true],
    ["1", { ...plain, key: "1", code: "Digit1" }, true],
    ["alt+ArrowLeft", { ...plain, key: "ArrowLeft", code: "ArrowLeft", altKey: true }, true],
    ["alt+shift+ArrowLeft", { ...plain, key: "ArrowLeft", code: "ArrowLeft", altKey: true, shiftKey: true }, true],
    ["alt+ArrowLeft", { ...plain, key: "ArrowLeft", code: "ArrowLeft", altKey: true, shiftKey: true }, false],
    // Alt changes what the key types on many layouts.
    ["alt+a", { ...plain, key: "å", code: "KeyA", altKey: true }, true],
  ])("%s", (keys, event, is) => {
    expect(matches(keys, event)).toBe(is);
  });
});
