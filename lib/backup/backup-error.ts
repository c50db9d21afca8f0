/** A reason why a dump, a restore or a move stops that a person can act on; printed without a stack. */
export class BackupError extends Error {}
