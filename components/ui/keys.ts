import { useSyncExternalStore } from "react";
import { uiWords } from "@/lib/words/ui";

const nothingToWatch = () => () => {};

/** Apple keyboards print other signs; the server does not know the keyboard and shows the common ones. */
export function useAppleKeys(): boolean {
  return useSyncExternalStore(
    nothingToWatch,
    () => /mac|iphone|ipad/i.test(navigator.platform),
    () => false,
  );
}

/** "mod+shift+k" as the signs on the keys of this keyboard. */
export function keySigns(keys: string, apple: boolean): string[] {
  return keys.split("+").map((key) => {
    const name = uiWords.keyNames[key.toLowerCase().replace(/^arrow/, "") as keyof typeof uiWords.keyNames];
    if (name === undefined) return key.length === 1 ? key.toUpperCase() : key;
    return typeof name === "string" ? name : apple ? name.apple : name.other;
  });
}

/** "mod+shift+k" in the notation of aria-keyshortcuts. */
export function ariaKeys(keys: string, apple: boolean): string {
  const names: Record<string, string> = { mod: apple ? "Meta" : "Control", alt: "Alt", shift: "Shift", "+": "Plus" };
  return keys
    .split("+")
    .map((key) => names[key.toLowerCase()] ?? key)
    .join("+");
}
