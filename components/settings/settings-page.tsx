"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Tabs } from "@/components/ui/tabs";
import { settingsWords as words } from "@/lib/words/settings";
import { DeskSection } from "./desk-section";
import { KeepingSection } from "./keeping-section";
import { PartsSection } from "./parts-section";
import { PassesSection } from "./passes-section";
import { PeopleSection } from "./people-section";
import { ScalesSection } from "./scales-section";
import { SourcingSection } from "./sourcing-section";
import { WithSettings } from "./with-settings";

const sections = ["desk", "people", "parts", "scales", "sourcing", "passes", "keeping"] as const;
type Section = (typeof sections)[number];

const panels: Record<Section, React.ReactNode> = {
  desk: <WithSettings show={(settings) => <DeskSection settings={settings} />} />,
  people: <PeopleSection />,
  parts: <WithSettings show={(settings) => <PartsSection settings={settings} />} />,
  scales: <ScalesSection />,
  sourcing: <SourcingSection />,
  passes: <PassesSection />,
  keeping: <WithSettings show={(settings) => <KeepingSection settings={settings} />} />,
};

/** What is set on the desk, section by section; which one is open stands in the address. */
export function SettingsPage() {
  const path = usePathname();
  const asked = useSearchParams().get("section");
  const section = sections.find((each) => each === asked) ?? "desk";
  return (
    <div className="mx-auto flex w-full max-w-4xl grow flex-col gap-3 px-4 py-4">
      <h1 className="font-serif text-xl font-semibold">{words.title}</h1>
      <Tabs
        label={words.title}
        value={section}
        onChange={(next) => window.history.replaceState(null, "", next === "desk" ? path : `${path}?section=${next}`)}
        tabs={sections.map((value) => ({
          value,
          label: words.sections[value],
          panel: <div className="flex flex-col gap-5 pt-2 pb-12">{panels[value]}</div>,
        }))}
      />
    </div>
  );
}
