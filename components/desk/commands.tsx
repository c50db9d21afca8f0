"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { isTyping } from "@/components/ui/is-typing";
import type { CommandGroup } from "@/lib/words/commands";
import { matches } from "./matches";

/** Something a person can do here, with its keys: what the key help and the command menu are made from. */
export interface Command {
  id: string;
  label: string;
  group: CommandGroup;
  /** "j", "shift+j", "alt+ArrowLeft", "mod+Enter"; the first is shown. */
  keys: readonly string[];
  /** Keys that act while the focus is on the article's text itself, also where single keys are off (WCAG 2.1.4 allows it). */
  keysInText?: readonly string[];
  run: () => void;
  /** False: shown, and does nothing now. */
  enabled?: boolean;
  /** Also while typing in a field (only for keys with a modifier). */
  whileTyping?: boolean;
}

interface Registry {
  register: (owner: symbol, commands: readonly Command[]) => void;
  unregister: (owner: symbol) => void;
  list: () => Command[];
}

const CommandsContext = createContext<Registry | null>(null);

function useRegistry(): Registry {
  const registry = useContext(CommandsContext);
  if (!registry) throw new Error("outside CommandsProvider");
  return registry;
}

/** Registers commands while the component is there; later ones win a key. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useRegistry();
  const [owner] = useState(() => Symbol("commands"));
  useEffect(() => {
    registry.register(owner, commands);
  });
  useEffect(() => () => registry.unregister(owner), [registry, owner]);
}

/** All commands there are now; read when a menu opens. */
export function useCommandList(): () => Command[] {
  return useRegistry().list;
}

/** Listens for keys. Single keys can be off (WCAG 2.1.4), and never act in a field, a menu or a dialog. */
export function CommandsProvider({ singleKeys, children }: { singleKeys: boolean; children: ReactNode }) {
  const owners = useRef(new Map<symbol, readonly Command[]>());
  const registry = useMemo<Registry>(
    () => ({
      register: (owner, commands) => owners.current.set(owner, commands),
      unregister: (owner) => owners.current.delete(owner),
      list: () => [...owners.current.values()].flat(),
    }),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target);
      const modal =
        event.target instanceof Element &&
        event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const inText = event.target instanceof Element && event.target.matches("[data-reading]");
      if (plain && (typing || modal || !(singleKeys || inText))) return;
      const isHit = ({ keys, keysInText = [], whileTyping }: Command) =>
        ((!plain || singleKeys) && keys.some((each) => matches(each, event)) && (!typing || whileTyping)) ||
        (inText && keysInText.some((each) => matches(each, event)));
      const hit = registry.list().reverse().find(isHit);
      if (!hit || (modal && !hit.whileTyping)) return;
      event.preventDefault();
      if (hit.enabled !== false) hit.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [registry, singleKeys]);
  return <CommandsContext value={registry}>{children}</CommandsContext>;
}
