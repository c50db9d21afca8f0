import type { Metadata } from "next";
import { SettingsPage } from "@/components/settings/settings-page";
import { settingsWords } from "@/lib/words/settings";

export const metadata: Metadata = { title: settingsWords.title };

export default function SettingsRoute() {
  return <SettingsPage />;
}
