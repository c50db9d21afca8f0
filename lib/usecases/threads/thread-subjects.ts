/** What an event of a discussion touches. */
export function threadSubjects({ id, claimId }: { id: string; claimId: string | null }): string[] {
  return [`thread:${id}`, ...(claimId === null ? [] : [`claim:${claimId}`])];
}
