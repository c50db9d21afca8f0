import type { WaveView } from "@/lib/contract/coverage";
import type { Utf16Range } from "@/lib/contract/endpoint";
import type { Entry } from "./outbox";

type Shown = Pick<WaveView, "id" | "range" | "memberId" | "at">;

/**
 * The waves of a version as the person has left them: the server's with everything laid over that is not acknowledged, or
 * acknowledged and not yet seen. Refused entries are left out. Pure; server state is never changed.
 */
export function overlayWaves(
  waves: readonly Shown[],
  entries: readonly Entry[],
  { memberId, versionId }: { memberId: string; versionId: string },
): Shown[] {
  const byId = new Map(waves.map((wave) => [wave.id, wave]));
  for (const { endpoint, state, order, body } of entries) {
    if (state === "refused") continue;
    if (endpoint === "waveWords") {
      const given = body as { versionId: string; waves: { id: string; range: Utf16Range }[] };
      if (given.versionId !== versionId) continue;
      const at = new Date(order).toISOString();
      for (const { id, range } of given.waves) if (!byId.has(id)) byId.set(id, { id, range, memberId, at });
    } else if (endpoint === "unwaveWords") {
      for (const id of (body as { waveIds: string[] }).waveIds) byId.delete(id);
    }
  }
  return [...byId.values()];
}
