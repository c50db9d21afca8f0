import type { Metadata } from "next";
import { PersonPage } from "@/components/people/person-page";
import { personWords } from "@/lib/words/persons";

export const metadata: Metadata = { title: personWords.title };

export default async function PersonRoute({ params }: { params: Promise<{ memberId: string }> }) {
  return <PersonPage memberId={(await params).memberId} />;
}
