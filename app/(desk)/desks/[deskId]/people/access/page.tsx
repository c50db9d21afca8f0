import type { Metadata } from "next";
import { AccessPage } from "@/components/people/access-page";
import { accessWords } from "@/lib/words/access";

export const metadata: Metadata = { title: accessWords.title };

export default function AccessRoute() {
  return <AccessPage />;
}
