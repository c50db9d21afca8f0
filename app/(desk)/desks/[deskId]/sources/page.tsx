import type { Metadata } from "next";
import { SourcesPage } from "@/components/sources/sources-page";
import { sourcesPageWords } from "@/lib/words/sources-page";

export const metadata: Metadata = { title: sourcesPageWords.title };

export default function SourcesRoute() {
  return <SourcesPage />;
}
