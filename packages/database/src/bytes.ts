// Numbers as Postgres keeps them: little-endian bytes, exactly the bits that were computed.

type Numbers = Float64Array | Float32Array;

/** The numbers' bits, one array after the other. */
export function bytesOf(...arrays: Numbers[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return bytes;
}

// copied, since a slice of Postgres's answer need not be aligned
export function float64Of(bytes: Uint8Array): Float64Array {
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

export function float32Of(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
