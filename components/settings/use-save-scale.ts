"use client";

import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { changeScale, type ScaleInUse } from "@/lib/contract/desks";
import { type Label, labels as labelsShape } from "@/lib/domain/assessments/scale";
import { useSaveVersion } from "./use-save-version";

/** Saves the next version of a scale. */
export function useSaveScale({ purpose, version }: Pick<ScaleInUse, "purpose" | "version">) {
  const { desk } = useWorkspace();
  return useSaveVersion<Label[]>({
    version,
    outdatedCode: "scale_outdated",
    readTheirs: ({ labels }) => labelsShape.parse(labels),
    send: ({ content: labels, ...body }) =>
      call(changeScale, { params: { deskId: desk.id, purpose }, body: { ...body, labels } }),
  });
}
