import { randomUUID } from "node:crypto";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { addFile } from "@/lib/usecases/files/add-file";
import type { Cast } from "./cast";
import type { SeedEvidence } from "./newsroom/newsroom";
import type { Stage } from "./stage";
import type { Step } from "./step";

/** Somebody attaches a source to a claim, with the file they kept of it. */
export function evidenceStep(given: SeedEvidence, claimId: string, stage: Stage, cast: Cast): Step {
  const { source, stance, basis, by, hoursAgo, reliesOn, file } = given;
  const { passage = "", passageLanguage = "", translation = "", translationLanguage = "", translator = "" } = given;
  const { locator = "", eventDate = "", obtained = "", note = "" } = given;
  const words = { passage, passageLanguage, translation, translationLanguage, translator, locator, obtained, note };
  return {
    hoursAgo,
    rank: 9,
    by,
    run: async (actor) => {
      const fileIds = file ? [randomUUID()] : [];
      for (const id of fileIds) {
        const bytes = new TextEncoder().encode(file?.text);
        await addFile(actor, stage.articleId, { id, name: file?.name ?? "", bytes });
      }
      const accessedDate = actor.at.toISOString().slice(0, 10);
      const reliesOnId = reliesOn === undefined ? null : cast.sourceId(reliesOn);
      await attachEvidence(actor, stage.articleId, {
        commandId: randomUUID(),
        to: [{ claimId, evidenceId: randomUUID() }],
        source: { id: cast.sourceId(source) },
        evidence: { stance, basis, reliesOnId, ...words, eventDate, accessedDate, fileIds },
      });
    },
  };
}
