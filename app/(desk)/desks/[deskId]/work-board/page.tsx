import type { Metadata } from "next";
import { WorkPage } from "@/components/work-board/work-page";
import { workWords } from "@/lib/words/work-board";

export const metadata: Metadata = { title: workWords.title };

export default function WorkRoute() {
  return <WorkPage />;
}
