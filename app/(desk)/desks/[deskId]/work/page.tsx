import type { Metadata } from "next";
import { WorkPage } from "@/components/work/work-page";
import { workWords } from "@/lib/words/work";

export const metadata: Metadata = { title: workWords.title };

export default function WorkRoute() {
  return <WorkPage />;
}
