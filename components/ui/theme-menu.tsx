"use client";

import { Monitor, Moon, Sun, SunMoon } from "lucide-react";
import { useSyncExternalStore } from "react";
import { uiWords } from "@/lib/words/ui";
import { IconButton } from "./icon-button";
import { Menu, MenuChoices } from "./menu";
import { THEME_COOKIE, type Theme } from "./theme";

const YEAR_SECONDS = 31_536_000;
const watchers = new Set<() => void>();

function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const age = theme === "system" ? 0 : YEAR_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where desks run it too
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${age}; samesite=lax`;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

export function ThemeMenu() {
  const theme = useSyncExternalStore(watch, currentTheme, (): Theme => "system");
  return (
    <Menu align="end" trigger={<IconButton label={uiWords.theme.label} icon={<SunMoon />} />}>
      <MenuChoices
        label={uiWords.theme.label}
        value={theme}
        onChange={setTheme}
        choices={[
          { value: "light", label: uiWords.theme.light, icon: <Sun aria-hidden="true" /> },
          { value: "dark", label: uiWords.theme.dark, icon: <Moon aria-hidden="true" /> },
          { value: "system", label: uiWords.theme.system, icon: <Monitor aria-hidden="true" /> },
        ]}
      />
    </Menu>
  );
}
