import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const bufferSize = 1 << 18;

/**
 * Bytes that do not fit into memory, written at the end and read anywhere. The file has no name from the start, so its
 * space is free again however the program ends. It lies where TMPDIR says.
 */
export class TemporaryFile {
  size = 0;
  #descriptor = namelessFile();
  #buffer = Buffer.allocUnsafe(bufferSize);
  #buffered = 0;

  append(bytes: Uint8Array): void {
    if (this.#buffered + bytes.length > bufferSize) this.#flush();
    if (bytes.length > bufferSize) writeAll(this.#descriptor, bytes, this.size);
    else {
      this.#buffer.set(bytes, this.#buffered);
      this.#buffered += bytes.length;
    }
    this.size += bytes.length;
  }

  read(position: number, length: number): Buffer {
    this.#flush();
    const bytes = Buffer.from(new ArrayBuffer(length));
    readAll(this.#descriptor, bytes, position);
    return bytes;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #flush(): void {
    writeAll(this.#descriptor, this.#buffer.subarray(0, this.#buffered), this.size - this.#buffered);
    this.#buffered = 0;
  }
}

/** Fills the bytes from a position of a file. @returns how many there were */
export function readAll(descriptor: number, bytes: Uint8Array, position: number): number {
  let done = 0;
  while (done < bytes.length) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
  }
}

function namelessFile(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'strata-'));
  const descriptor = openSync(path.join(folder, 'values'), 'wx+', 0o600);
  rmSync(folder, { recursive: true });
  return descriptor;
}
