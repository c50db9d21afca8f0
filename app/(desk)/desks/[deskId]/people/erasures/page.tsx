import type { Metadata } from "next";
import { ErasuresPage } from "@/components/people/erasures-page";
import { erasureWords } from "@/lib/words/erasures";

export const metadata: Metadata = { title: erasureWords.title };

export default function ErasuresRoute() {
  return <ErasuresPage />;
}
