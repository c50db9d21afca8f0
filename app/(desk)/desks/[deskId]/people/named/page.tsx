import type { Metadata } from "next";
import { NamedPage } from "@/components/people/named-page";
import { personWords } from "@/lib/words/persons";

export const metadata: Metadata = { title: personWords.named.title };

export default function NamedRoute() {
  return <NamedPage />;
}
