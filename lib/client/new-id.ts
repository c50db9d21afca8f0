import { v7 } from "uuid";

/** A client-made id (UUIDv7). Works on plain-http origins too, where crypto.randomUUID is missing. */
export const newId = (): string => v7();
