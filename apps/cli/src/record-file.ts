import { TemporaryFile } from './temporary-file.ts';

/** Records that wait on the disk and are read back in their order: a length of four bytes, then JSON, which keeps every digit. */
export class RecordFile<Item> {
  #file = new TemporaryFile();
  #position = 0;

  append(record: Item): void {
    const text = Buffer.from(JSON.stringify(record));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    this.#file.append(length);
    this.#file.append(text);
  }

  next(): Item {
    const length = this.#file.read(this.#position, 4).readUInt32LE();
    const record: Item = JSON.parse(this.#file.read(this.#position + 4, length).toString());
    this.#position += 4 + length;
    return record;
  }

  close(): void {
    this.#file.close();
  }
}
