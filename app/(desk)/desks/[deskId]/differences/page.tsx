import type { Metadata } from "next";
import { DifferencesPage } from "@/components/second-check/differences-page";
import { differencesWords } from "@/lib/words/second-check";

export const metadata: Metadata = { title: differencesWords.title };

export default function DifferencesRoute() {
  return <DifferencesPage />;
}
