import { crc32, deflateRawSync } from "node:zlib";

/** One entry of an archive; whatever is said of it besides its content may be a lie. */
export interface ZipEntry {
  name: string;
  content: Uint8Array | string;
  stored?: boolean;
  /** bytes that stand in the archive instead of the deflated content */
  raw?: Uint8Array;
  saysSize?: number;
  saysCompressed?: number;
  saysCrc?: number;
  /** general purpose flags; 1 = encrypted */
  flags?: number;
  /** this entry's data are those of an earlier one */
  sharesDataOf?: number;
}

/** Writes a ZIP archive as APPNOTE has it, and lies where it is asked to. */
export function aZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const data = entry.raw ? Buffer.from(entry.raw) : entry.stored ? content : deflateRawSync(content, { level: 9 });
    const name = Buffer.from(entry.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.flags ?? 0, 2);
    facts.writeUInt16LE(entry.stored ? 0 : 8, 4);
    facts.writeUInt32LE(0x5a21_0000, 6);
    facts.writeUInt32LE(entry.saysCrc ?? crc32(content), 10);
    facts.writeUInt32LE(entry.saysCompressed ?? data.length, 14);
    facts.writeUInt32LE(entry.saysSize ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const shared = entry.sharesDataOf === undefined ? undefined : offsets[entry.sharesDataOf];
    const offset = shared ?? at;
    offsets.push(offset);
    if (shared === undefined) {
      const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, name, data]);
      chunks.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts.subarray(0, 26), tail, name]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length % 65_536, 8);
  end.writeUInt16LE(entries.length % 65_536, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, central, end]));
}
