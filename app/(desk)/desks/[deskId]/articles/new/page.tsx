import type { Metadata } from "next";
import { NewArticle } from "@/components/articles/import/new-article";
import { importWords } from "@/lib/words/import";

export const metadata: Metadata = { title: importWords.title };

export default function NewArticlePage() {
  return <NewArticle />;
}
