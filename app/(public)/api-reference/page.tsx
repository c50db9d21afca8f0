import type { Metadata } from "next";
import { ApiReference } from "@/components/api-reference/api-reference";
import { apiReferenceWords } from "@/lib/words/api-reference";

export const metadata: Metadata = { title: apiReferenceWords.title };

/** Public, as the description is that it reads. */
export default function ApiReferencePage() {
  return <ApiReference />;
}
