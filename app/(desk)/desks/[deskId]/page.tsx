import type { Metadata } from "next";
import { Board } from "@/components/articles/board/board";
import { boardWords } from "@/lib/words/board";

export const metadata: Metadata = { title: boardWords.title };

export default function BoardPage() {
  return <Board />;
}
